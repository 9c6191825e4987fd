"""Taking the figures that we report (docs/measuring.md). Nothing here touches anybody's data folder."""
