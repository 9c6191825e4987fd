"""The shape of a page: each of its things where it stands, words aside. What axe has weighed once is not weighed again.

A thing is its tag, its attributes (of free ones: whether there is something), whether it has words, is seen and
scrolls, and what it stands in; classes only paint. What takes its name from what it holds, or from elsewhere, is
spelt out with that, a list with the kinds that it holds, a link with its ink. What is told of a whole page (headings,
landmarks) is a part of the shape, too.
"""

SHAPE = r"""() => {
    const hash = (said) => {
        let one = 0xdeadbeef, two = 0x41c6ce57;
        for (let at = 0; at < said.length; at++) {
            one = Math.imul(one ^ said.charCodeAt(at), 2654435761);
            two = Math.imul(two ^ said.charCodeAt(at), 1597334677);
        }
        return (two >>> 0) * 2097152 + (one >>> 11);
    };
    const ASIDE = /^(class|data-.*|hx-.*)$/;
    const FREE = /^(name|href|src|value|content|action|placeholder|title|alt|aria-label|datetime|min|max|d)$/;
    const REFERS = /^(for|form|list|aria-(labelledby|describedby|controls|details|owns|errormessage|active.*))$/;
    const ANY = "html, body, main, header, footer, nav, section, article, form, div, p, span, strong, em, small";
    const NAMED = "a, button, summary, label, legend, caption, th, td, h1, h2, h3, h4, h5, h6, [role], [aria-hidden]";
    const LANDMARKS = "main, header, footer, nav, aside, form, section, [role], body > *";
    const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
    const twice = new Set(ids.filter((id, at) => ids.indexOf(id) !== at));
    const words = (one) => (one.textContent.trim() ? "words" : "");
    const there = (id) => { const one = document.getElementById(id); return one ? whole(one, false) : "nothing"; };
    const spelt = ({ name, value }, far) => {
        if (name === "id") return twice.has(value) ? "twice" : "id";
        if (ASIDE.test(name)) return "";
        if (REFERS.test(name)) return `${name}=${far ? value.split(/\s+/).map(there) : ""}`;
        return FREE.test(name) ? `${name}=${value.trim() ? "some" : ""}` : `${name}=${value}`;
    };
    const plain = (one, far) => [one.localName, ...[...one.attributes].map((each) => spelt(each, far)).sort()].join();
    const tells = (one) => [...one.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
    const own = (one, far) =>
        [plain(one, far), tells(one), words(one), one.checkVisibility({ visibilityProperty: true })].join();
    const apart = (all) => [...new Set(all)].sort().join("|");
    const whole = (one, far) => `${own(one, far)}(${apart([...one.children].map((each) => whole(each, far)))})`;
    const scrolls = (one) => (one.scrollHeight > one.clientHeight || one.scrollWidth > one.clientWidth)
        && /auto|scroll/.test(getComputedStyle(one).overflow) && `over ${!!one.querySelector("a, button, input")}`;
    const ink = (one) => {
        const [{ color, textDecorationLine }, above] = [getComputedStyle(one), getComputedStyle(one.parentElement)];
        return [color, textDecorationLine, above.color, tells(one.parentElement)].join();
    };
    const keys = new Set();
    const visit = (one, above) => {
        const kinds = () => (one.matches(ANY) ? "" : apart([...one.children].map((each) => each.localName)));
        const held = one.matches(NAMED) ? whole(one, true) : kinds();
        const labels = [...(one.labels ?? [])].map((each) => whole(each, false));
        const inked = one.localName === "a" && ink(one);
        keys.add(hash([above, own(one, true), held, labels, scrolls(one), inked].join(";")));
        const here = hash(`${above} ${plain(one, false)}`);
        if (one.localName !== "svg") for (const each of one.children) visit(each, here);
    };
    visit(document.documentElement, "");
    let last = "first";
    for (const one of document.querySelectorAll("h1, h2, h3, h4, h5, h6, [role=heading]")) {
        if (!one.checkVisibility()) continue;
        const level = one.ariaLevel ?? one.localName;
        keys.add(hash(`${level} after ${last}`));
        last = level;
    }
    const name = (one) => one.ariaLabel ?? (one.getAttribute("aria-labelledby") ?? "").split(/\s+/)
        .map((id) => document.getElementById(id)?.textContent.trim()).join();
    const lands = [...document.querySelectorAll(LANDMARKS)].filter((one) => one.checkVisibility());
    const marks = lands.map((one) => `${one.role ?? one.localName} ${name(one)}`);
    for (const [at, one] of lands.entries())
        if (marks.indexOf(marks[at]) !== at) keys.add(hash(`another ${one.role ?? one.localName}`));
    const accesskeys = [...document.querySelectorAll("[accesskey]")].map((one) => one.accessKey);
    const page = [document.title.trim() !== "", !!document.querySelector("h1"), !!document.querySelector("main")];
    keys.add(hash([...page, new Set(accesskeys).size === accesskeys.length].join()));
    return [...keys];
}"""
