# Not tested in CI: no container engine runs there. ./run is the tested way.
FROM python:3.13-slim
RUN useradd --create-home --uid 1000 toward
WORKDIR /app
COPY requirements.txt ./
RUN pip install --no-cache-dir --require-hashes --no-deps -r requirements.txt
COPY toward ./toward
RUN mkdir /data && chown toward /data && chmod 700 /data
USER toward
ENV TOWARD_DATA=/data
VOLUME /data
EXPOSE 8000
CMD ["python", "-m", "toward", "run", "--host", "0.0.0.0", "--port", "8000"]
