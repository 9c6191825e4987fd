"""Where practices meet: each module is called by those that it joins, and answers what one of them asks."""
