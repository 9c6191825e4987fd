"""What is said in appreciation."""

from toward.log.moment import Moment


class Noticed(Moment, tag="appreciation.noticed"):
    """I noticed something the other did. `landed`: how it met me; `says`: what it says about them."""

    did: str = ""
    landed: str = ""
    says: str = ""


class ToldSomeone(Moment, tag="appreciation.told_someone"):
    """I said something good about the other to somebody else. `whom` may be empty."""

    said: str = ""
    whom: str = ""


class GoodNews(Moment, tag="appreciation.good_news"):
    """Good news of mine, for the other to meet with interest."""

    news: str = ""


class Met(Moment, tag="appreciation.met"):
    """An answer to an appreciation or good news (`of`: its id), in own words. Written no more, read for ever."""

    of: str = ""
    words: str = ""


class Received(Moment, tag="appreciation.received"):
    """I have read it (`of`: its id); with `close`, I keep it for a hard day. In mine; written no more."""

    of: str = ""
    close: bool = False
