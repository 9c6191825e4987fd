"""Two phones at once: the bus says only "log L is at seq n", never what was said."""
