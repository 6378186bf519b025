rendering-no-part = there is no part «{ $name }»
