/** The page that carries a signed answer to a service: sends its only form by itself. */
document.forms[0].submit();
