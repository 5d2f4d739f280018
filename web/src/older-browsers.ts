// Chrome 109, the last for Windows 7, lacks what the language gained since; the rules in core use it.
import 'core-js/es/array/to-reversed'
import 'core-js/es/array/to-sorted'
import 'core-js/es/array/to-spliced'
import 'core-js/es/map/group-by'
import 'core-js/es/object/group-by'
