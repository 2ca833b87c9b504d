# What is said between the missions. Ids: story-MISSION-PLACE-LINE.

story-01-before-journal = The torpedo holds. Six of us went in.
story-01-before-1 = The torpedo has stopped ringing. Somebody's torch rolls along the floor, and comes to rest against a boot.
story-01-before-2 = Nine. Ten. All here. Nobody say it's a good sign.
story-01-before-3 = She's behind two bulkheads. We go in, we find the chair, we bring her out. I don't have a clever plan. I have that one.
story-01-before-4 = You had that one for Dawn as well.
story-01-before-5 = Yes.
story-01-before-6 = When you two have finished. The door's getting cold.

story-01-after-journal = We reached the inner bulkhead.
story-01-after-1 = The bulkhead shuts. On this side it is warm, like the inside of a mouth, and there is a hum that has no direction.
story-01-after-tad = He told me the one about the goat. On the way over. I said I'd heard it.
story-01-after-2 = There was snow in there. Did anybody else's bit have snow?
story-01-after-lullaby = That song. Her mother hummed it over the washing-up. She's leaving us things to follow.
story-01-after-3 = Whatever pulls at us has pulled at her for a year. Drink something. Then we go on.

story-end-home-title = Home
story-end-home-journal = It is over.
story-end-home-1 = The garden wall is warm in the evening. Nobody speaks much, and nobody goes in.

story-end-silence-title = Silence
story-end-silence-journal = Nobody came.
story-end-silence-1 = The machine hums. It has time.
story-end-silence-2 = Somewhere inside it a woman listens for a step she would know, and goes on listening.
