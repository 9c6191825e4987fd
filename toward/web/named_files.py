"""Static files under names that tell their content, so that no phone keeps an old one for a new one."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class NamedByContent(CompressedManifestStaticFilesStorage):
    """Django's; but before the files were gathered, as in a command or a test, each goes by its own name."""

    manifest_strict = False

    def stored_name(self, name: str) -> str:
        """The name that tells the content, once there is one."""
        return str(super().stored_name(name)) if self.hashed_files else name
