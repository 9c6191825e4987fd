"""What a page is asked about its fields: which there are, what stands in them, and to send a form as it is."""

FIND = """() => {
    document.querySelectorAll("main details").forEach((one) => { one.open = true; });
    const boxes = "textarea, input:is([type=text], [type=search], [type=email], [type=password], :not([type]))";
    const found = [...document.querySelectorAll(`main :is(${boxes})`)];
    window.fields = found.filter((one) => !one.readOnly && !one.disabled && one.offsetParent !== null
        && !one.form?.matches("[data-passkey]"));
    return window.fields.length;
}"""
FOCUS = "(nth) => { window.fields[nth].focus(); window.fields[nth].select(); }"
NAMES = "() => window.fields.filter((one) => ['login', 'name'].includes(one.name)).map((one) => one.value)"
SAID = "() => window.fields.map((one) => one.value)"
HOLDS = """(action) => {
    const holds = (form) => new URL(form.action).pathname === action && window.fields.some((one) => one.form === form);
    window.form = [...document.forms].find(holds);
    return Boolean(window.form);
}"""
SEND = """() => {
    window.form.noValidate = true;
    window.form.querySelector("button:not([type=button], [hx-post])").click();
}"""
