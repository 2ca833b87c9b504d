# What is said between the missions. Ids: story-SCENE-LINE.

story-01-before-journal = The torpedo holds. Six of us went in.
story-01-before-1 = The torpedo has stopped ringing. Somebody's torch rolls along the floor and comes to rest against a boot.
story-01-before-2 = Five. And Barrel's lot behind us. All here. Nobody say it's a good sign.
story-01-before-3 = She's behind two bulkheads. We go in, we find the chair, we bring her out. I don't have a clever plan. I have that one.
story-01-before-4 = You had that one for Dawn as well.
story-01-before-5 = Yes.
story-01-before-6 = When you two have finished. The door's getting cold.

story-01-after-journal = We reached the inner bulkhead.
story-01-after-1 = The bulkhead shuts. On this side it is warm, like the inside of a mouth, and there is a hum that has no direction.
story-01-after-2 = He told me the one about the goat. On the way over. I said I'd heard it.
story-01-after-3 = There was snow in there. Did anybody else's bit have snow?
story-01-after-4 = That song. Her mother hummed it over the washing-up. She's leaving us things to follow.
story-01-after-5 = Whatever pulls at us has pulled at her for a year. Drink something. Then we go on.

story-02-before-journal = Somebody has to go first.
story-02-before-1 = The torches do not find the bottom. Alex lets a spent case fall, and counts, and stops counting.
story-02-before-2 = It took Barrel. He was setting a line. He's out there on that island with a thing round his leg, and he's telling it to be reasonable.
story-02-before-3 = The plates bear two. The third makes it a question.
story-02-before-4 = There's a gallery by the north wall. It'll take longer. Things that take longer are what we don't have.
story-02-before-5 = One of us goes on point and says where the plates are bad.
story-02-before-ask = Who goes first?
story-02-before-answer-1 = Faith. If it holds her and the Bren, it holds anybody.
story-02-before-hint-1 = Whoever goes first is the first they see.
story-02-before-answer-2 = Tad. He is light, and he will not stop talking, so we will know where he is.
story-02-before-hint-2 = Whoever goes first is the first they see.
story-02-before-answer-3 = Alex. He counts things.
story-02-before-hint-3 = Whoever goes first is the first they see.
story-02-before-answer-4 = I go. It is my plan.
story-02-before-hint-4 = Whoever goes first is the first they see.

story-02-after-journal = We crossed the chasm.
story-02-after-1 = Nobody wants to be the first to say that they will have to come back this way.
story-02-after-2 = It held me quite gently, you know. Like you'd hold a bird you meant to keep.
story-02-after-3 = He was still giving it advice when it went down with him.
story-02-after-4 = I sent him first. Put that down as mine.
story-02-after-5 = I sent her first. Put that down as mine.
story-02-after-6 = I sent him first. Put that down as mine.
story-02-after-7 = You went first yourself. I noticed. I'm not saying anything, I noticed.

story-03-before-journal = The antechamber: somebody has to hold the hall.
story-03-before-1 = Two shut doors at the end of a long hall. The hum is so low here that it is mostly felt in the knees.
story-03-before-2 = Somebody goes to the chair. Somebody stands in this hall with their back to them and doesn't turn round.
story-03-before-3 = Two of us could do it in the doorway, one sitting. It's what we're issued for.
story-03-before-4 = She won't wake for a stranger. I have to be one of those who go in.
story-03-before-ask = Who holds the door?
story-03-before-answer-1 = Buffy. Nothing gets past her while she stands.
story-03-before-hint-1 = She will be asked to do it again.
story-03-before-answer-2 = The soldiers. I want Buffy beside me.
story-03-before-hint-2 = They will do it. They are not Buffy.

story-03-after-journal = We found her.
story-03-after-1 = The chair was never built for anybody. It has grown round her, the way a tree does round a fence.
story-03-after-2 = They don't know what I'm looking at. They think they've got me pointed at the wall.
story-03-after-3 = What are you looking at?
story-03-after-4 = The thing that holds them up. It's blue. I've put my hand on it, and it's only glass, Will. It's thick, but it's glass.
story-03-after-5 = There's boots coming. I'll take Tad and go round, draw some of it off. Half an hour. Keep my seat warm.
story-03-after-6 = There's boots coming. I'll go round, draw some of it off. Half an hour. Keep my seat warm.
story-03-after-7 = They didn't come through the soldiers. Not one. I'd like that written down.
story-03-after-8 = It's nothing. I've had worse off a horse.

story-04-before-journal = She asked what to believe in there.
story-04-before-1 = I can break it. Not all at once. I have to go right in, and I won't hear you then. Only if you hold on.
story-04-before-2 = I'm holding on.
story-04-before-3 = There's something else in there. Red. It's got Mum's face on and it says it's sorry. It wants me to come away from the blue one and sit down.
story-04-before-4 = You wrote on the ice: the blue one holds, the red one calls.
story-04-before-5 = Did I? I've written a lot of things. What should I do, Will? If it speaks to me.
story-04-before-ask = What does Willow tell her?
story-04-before-answer-1 = A trap would let you in. The one that fights you is the true one. Do not listen to it.
story-04-before-hint-1 = She will go on pushing, alone with it.
story-04-before-answer-2 = You know your mother. If it is her, you will know. Listen.
story-04-before-hint-2 = She will be glad of the company.

story-04-after-journal = The sphere is half cracked.
story-04-after-1 = It is quiet for as long as it takes to breathe in.
story-04-after-2 = It had her hands. I let it hold my hand for a bit. It took something, I can't find what.
story-04-after-3 = It called and called. I said I was busy. I've never said that to anybody.
story-04-after-4 = They're walking into walls out there. One just looked at his own hand. What did you do?
story-04-after-5 = Half. She's done half.

story-05-before-journal = Meanwhile, under the beam.
story-05-before-1 = A long way down. It is afternoon there. A boy lies in the wreck of a baker's van, with a cat inside his coat.
story-05-before-2 = Dad said wait here. So that's what we're doing, Chippy. We're waiting here.
story-05-before-3 = He has been waiting since the day before yesterday. Boots go by. The cat shakes, and stops, and the boots have gone.
story-05-before-4 = All right. He might have meant the tents.

story-05-after-journal = Cherry reached the tents.
story-05-after-1 = They give him a blanket and a mug. He gives the cat the milk. He tells them about the soldier by the wall, and where, exactly, in steps.
story-05-after-2 = They give him a blanket and a mug. He gives the cat the milk, and sits where he can see the door.
story-05-after-3 = When it stops I've got to go back and leave a note. In case he looks for me there.

story-05-lost-journal = The field was searched.
story-05-lost-1 = In the evening somebody finds the van, and a coat, and nobody in it. The cat has been seen near the tents. She will not be caught.

story-06-before-journal = The last Warden is at the door.
story-06-before-1 = The lights go down to what a candle would give. In the hall something heavy is put aside, without hurry.
story-06-before-2 = That's the one who took her. I know his walk.
story-06-before-3 = I can do the rest. I've only got the one go in me. Don't let him touch the chair.
story-06-before-4 = Two doors. Faith isn't back.
story-06-before-5 = Faith isn't coming. So it's us.
story-06-before-6 = Buffy would have stood there, and there. I'll stand there. Alex.

story-06-after-journal = The sphere broke.
story-06-after-1 = They lie where they stood. The Warden has folded up like a deck chair. For the first time since the torpedo nothing hums.
story-06-after-2 = I said half an hour. I got held up. I met some people.
story-06-after-3 = It's stopped. I keep listening for it. It's like when you put down a bag and your arm stays up.
story-06-after-4 = Will. About Dawn.
story-06-after-ask = Buffy is sitting down, which she does not do. There is blood on the step.
story-06-after-answer-1 = I knew the wing was cracked. I let her take it up. I've never said so to you. I'm saying it.
story-06-after-hint-1 = It cannot be unsaid.
story-06-after-answer-2 = Later. We will do it properly, later. Can you stand?
story-06-after-hint-2 = There may be a later.
story-06-after-answer-3 = She went out like a light. She never knew. That's the truth.
story-06-after-hint-3 = It is kind, and it is not true.
story-06-after-answer-4 = There is nobody here to say it to.

story-07-before-journal = The ship has begun to take itself apart.
story-07-before-1 = From far astern comes a sound like somebody tearing up a very large sheet, neatly, along the folds.
story-07-before-2 = That's nine strips. Ten. About three a minute. It's coming this way.
story-07-before-3 = I can walk. Give me a second. I can walk.
story-07-before-4 = She gets up, and then she is lying down again. Somebody has her by the belt before she reaches the floor.
story-07-before-5 = Two locks. North's nearer and shuts first. South's longer and waits.
story-07-before-ask = Which way out?
story-07-before-answer-1 = North. Fast, and all together.
story-07-before-hint-1 = It shuts after the tenth round.
story-07-before-answer-2 = South. Nobody runs who cannot.
story-07-before-hint-2 = It opens in the sixth round, and stays.

story-07-soldier-journal = A soldier lay on the way.
story-07-soldier-1 = Where the corridors meet one of ours lies against the wall, from the second torpedo. He lifts two fingers, as one does to a bus.
story-07-soldier-2 = He's not finished. I can hear him thinking about his dog.
story-07-soldier-ask = He cannot walk. We have one pair of arms to spare.
story-07-soldier-answer-1 = We carry him, if it can be done at all.
story-07-soldier-hint-1 = It will cost steps.
story-07-soldier-answer-2 = We leave him a syringe and say we will be back.
story-07-soldier-hint-2 = He will know.

story-07-after-journal = We got out.
story-07-after-1 = Through the port the ship is a shape with the stars showing through, and then it is only the stars.
story-07-after-2 = She weighs nothing. Don't tell her I said so.
story-07-after-3 = I had her by the sleeve.
story-07-after-4 = His dog was called Major. Somebody should know that.
story-07-after-5 = He's asleep. He's dreaming about a dog. An ordinary dream.

story-08-before-journal = We came down in the gardens.
story-08-before-1 = Three gardens long, they come down. When it is over there are runner beans across the windscreen.
story-08-before-2 = I've got what's in the box. I've counted it twice, because I didn't like the first number.
story-08-before-3 = Have you seen a cat? She's grey. She doesn't come if you shout.
story-08-before-4 = There's one dressing of the good sort. The rest is tea towels.
story-08-before-ask = Who gets it?
story-08-before-answer-1 = Buffy.
story-08-before-hint-1 = Tad, then, gets the towels.
story-08-before-answer-2 = Whoever is nearest to dying.
story-08-before-hint-2 = It is what she would say.

story-08-after-journal = The garden wall.
story-08-after-1 = She was in the bucket the whole time. I had to be really boring.
story-08-after-2 = I heard all that, you know. In the corridor. I'd have said it too.
story-08-after-3 = She didn't go out like a light, Will. I had the tape. Thank you, though. That was a good try.
story-08-after-4 = Somebody has put a coat over her, and somebody else has taken it off again, and folded it, and put it under her head.
story-08-after-5 = Listen. No, there isn't anything. That's what I mean.

story-end-garden-journal = The garden, with everybody in it.
story-end-garden-1 = The wall is warm in the evening. Buffy sits against it with her leg up, giving orders about the beans. On top of it lies a singed cat, who has taken the best place.
story-end-garden-2 = Tara sleeps most of the day. When she wakes she looks first at the corner of the room, and then at Willow, and each day she looks at the corner for less long.
story-end-garden-3 = Dawn's photograph is on the shelf. Neither of us put it there, if you ask us.
story-end-garden-4 = There's a thing I still have to tell Buffy. There's time. I keep saying that, and so far there has been.

story-end-nocat-journal = The garden, and a saucer by the gate.
story-end-nocat-1 = They are all there, more or less. Every evening a boy puts a saucer by the gate, and every morning he washes it up.
story-end-nocat-2 = Buffy has taken to walking the wall at dusk, slowly, on her stick, being boring. She says it is for the leg.

story-end-forgiven-journal = The garden wall.
story-end-forgiven-1 = They put her where the beans were. Faith dug it, and would not be helped.
story-end-forgiven-2 = They put her where the beans were. Willow dug it, and would not be helped.
story-end-forgiven-3 = She knew. I'd told her. I go over that instead of the other thing.
story-end-forgiven-4 = I said later. I said we'd do it properly.
story-end-forgiven-5 = Tara sings while she washes up. It is not a tune from the machine.

story-end-long-way-journal = The long way home.
story-end-long-way-1 = Nobody saw the end of the corridor fall. So for some years there is a person at every railway station who is, from behind, Buffy.
story-end-long-way-2 = I count us at table. I always get one too many, and then I remember how to count.
story-end-long-way-3 = Tara takes her hand and holds it. She does not say that it will pass. She can hear that it will not, and that it will be bearable.

story-end-cost-journal = What it cost.
story-end-cost-1 = The field has been ploughed. The farmer goes round one place with the plough, where somebody keeps putting down a mug of milk.
story-end-cost-2 = The LGF are a year gone. In the village one says 'the summer', and everybody knows which.

story-end-red-journal = Somebody kind came for her.
story-end-red-1 = She sat down when it asked her to. It has her mother's face, and it is so sorry, and it does not get up again.
story-end-red-2 = In the chair the eyes are open and quite red. The machine does not even have to hold her now.

story-end-chair-journal = The chair.
story-end-chair-1 = They go on coming, that year and the next. Their seers say that the woman in the machine has stopped struggling, and this is true.
story-end-chair-2 = But on some nights all of the craft turn, by one degree, for no reason that anybody finds, and miss.

story-end-ship-journal = The ship went with them in it.
story-end-ship-1 = On the ground they saw it as a second, smaller sunset. The LGF lay down in the fields, and the people who had hidden from them came out and stood about.
story-end-ship-2 = There is a stone with the names. Children know them in order, like a counting rhyme. It ends with Barrel, because that makes them laugh, and he would have liked it.

story-end-captain-journal = The captain did not come back.
story-end-captain-1 = Tara felt it. She said, to nobody who understood her, 'Oh, she's let go', and held the hand for a good while longer.
story-end-captain-2 = The song got out. Soldiers hum it. None of them knows where they have it from.

story-end-silence-journal = Nobody came.
story-end-silence-1 = The machine hums. It has time.
story-end-silence-2 = Somewhere inside it a woman listens for a step she would know, and goes on listening.

story-ending-captain = The captain
story-ending-red = Somebody kind
story-ending-red-again = Somebody kind
story-ending-chair = The chair
story-ending-chair-lost = The chair
story-ending-chair-stand = The chair
story-ending-ship = A second sunset
story-ending-silence = Silence
story-ending-long-way = The long way home
story-ending-forgiven = The garden wall
story-ending-cost = What it cost
story-ending-garden = The garden
story-ending-home = A saucer by the gate
