"""What is said in appreciation."""

from toward.log.moment import Moment


class Noticed(Moment, tag="appreciation.noticed"):
    """I noticed something the other did. `landed`: how it met me; `says`: what it says about them."""

    needed = "open"

    did: str = ""
    landed: str = ""
    says: str = ""


class ToldSomeone(Moment, tag="appreciation.told_someone"):
    """I said something good about the other to somebody else. `whom` may be empty."""

    needed = "open"

    said: str = ""
    whom: str = ""


class GoodNews(Moment, tag="appreciation.good_news"):
    """Good news of mine, for the other to meet with interest."""

    needed = "open"

    news: str = ""


class Met(Moment, tag="appreciation.met"):
    """An answer to an appreciation or good news (`of`: its id), in own words. Written no more, read for ever."""

    needed = "thread"

    of: str = ""
    words: str = ""


class Received(Moment, tag="appreciation.received"):
    """I have read it (`of`: its id); with `close`, I keep it for a hard day. In mine; written no more."""

    needed = "thread"

    of: str = ""
    close: bool = False
