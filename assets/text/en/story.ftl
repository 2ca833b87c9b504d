# What is said between the missions. Ids: story-SCENE-LINE.

story-01-before-journal = The torpedo holds. Six of us went in.
story-01-before-1 = The torpedo has stopped ringing. Somebody's torch rolls along the floor and comes to rest against a boot.
story-01-before-2 = Five. And Barrel's lot behind us. All here. Nobody say it's a good sign.
story-01-before-3 = I had a shilling on somebody being sick. I'd have settled for Faith.
story-01-before-4 = She's behind two bulkheads. We go in, we find the chair, we bring her out. I don't have a clever plan. I have that one.
story-01-before-5 = You had that one for Dawn as well.
story-01-before-6 = Yes.
story-01-before-7 = Tad does up a strap that was done up already.
story-01-before-8 = When you two have finished. The door's getting cold.

story-01-after-journal = We reached the inner bulkhead.
story-01-after-1 = The bulkhead shuts. On this side it is warm, like the inside of a mouth, and there is a hum that has no direction.
story-01-after-2 = He told me the one about the goat. On the way over. I said I'd heard it.
story-01-after-3 = Faith left her gloves in the torpedo, on the seat. Nobody had said anything, because she would be back for them.
story-01-after-4 = I was going to say it to her on the way home. I had it all worked out, the first sentence and everything.
story-01-after-5 = There was snow in there. Did anybody else's bit have snow?
story-01-after-6 = Snow. Gravel. No walls. I make it twelve minutes over there. My watch says none.
story-01-after-7 = That song. Her mother hummed it over the washing-up. She's leaving us things to follow.
story-01-after-8 = You two always did pass notes.
story-01-after-9 = Whatever pulls at us has pulled at her for a year. Drink something. Then we go on.

story-02-before-journal = Somebody has to go first.
story-02-before-1 = The torches do not find the bottom. Somebody lets a spent case fall. They all listen for it, and after a while they stop listening.
story-02-before-2 = It took Barrel. He was setting a line. He's out there on that island with a thing round his leg, and he's telling it to be reasonable.
story-02-before-3 = I'd like it known that I can't swim.
story-02-before-4 = There's no water.
story-02-before-5 = That's what I'm saying.
story-02-before-6 = The plates bear two. The third makes it a question.
story-02-before-7 = There's a gallery by the north wall. It'll take longer. Things that take longer are what we don't have.
story-02-before-8 = One of us goes on point and says where the plates are bad.
story-02-before-ask = Who goes first?
story-02-before-answer-1 = Faith. If it holds her and the Bren, it holds anybody.
story-02-before-hint-1 = Whoever goes first is the first they see. She will not hurry.
story-02-before-answer-2 = Tad. He is light, and he will not stop talking, so we will know where he is.
story-02-before-hint-2 = Whoever goes first is the first they see. He will go if he is told to.
story-02-before-answer-3 = Alex. He counts things.
story-02-before-hint-3 = Whoever goes first is the first they see. He will want the way back as well.
story-02-before-answer-4 = I go. It is my plan.
story-02-before-hint-4 = Whoever goes first is the first they see. Without her there is no going on.

story-02-after-journal = We crossed the chasm.
story-02-after-1 = Nobody wants to be the first to say that they will have to come back this way.
story-02-after-2 = It held me quite gently, you know. Like you'd hold a bird you meant to keep.
story-02-after-3 = Somebody gives him a mug. He takes it in both hands, and looks at how they hold it.
story-02-after-4 = He was still giving it advice when it went down with him.
story-02-after-5 = I sent him first. Put that down as mine.
story-02-after-6 = I sent her first. Put that down as mine.
story-02-after-7 = I sent Alex first. Put that down as mine.
story-02-after-8 = I talked the whole way over. I couldn't tell you a word of it.
story-02-after-9 = Held me and the Bren. I said so. Don't ask me to like it on the way back.
story-02-after-10 = Fourteen good ones, and nine that only look it. I've got them written down for going home.
story-02-after-11 = You went first yourself. I noticed. I'm not saying anything, I noticed.
story-02-after-12 = It was her writing. She leans her d's on things. "The blue one holds. The red one calls." I don't know what it means. I've learnt it.

story-03-before-journal = The antechamber: somebody has to hold the hall.
story-03-before-1 = Two shut doors at the end of a long hall. The hum is so low here that it is mostly felt in the knees.
story-03-before-2 = Somebody goes to the chair. Somebody stands in this hall with their back to them and doesn't turn round.
story-03-before-3 = Two of us could do it in the doorway, one sitting. It's what we're issued for.
story-03-before-4 = She won't wake for a stranger. I have to be one of those who go in.
story-03-before-5 = Decide it out here. Deciding it in there takes longer.
story-03-before-ask = Who holds the door?
story-03-before-answer-1 = Buffy. Nothing gets past her while she stands.
story-03-before-hint-1 = She will be asked to do it again.
story-03-before-answer-2 = The soldiers. I want the blade beside me.
story-03-before-hint-2 = They will do it. They are not Buffy.
story-03-before-answer-3 = The soldiers. There is nobody else to ask.
story-03-before-hint-3 = They will do it, and look at the place where she would have stood.

story-03-after-journal = We found her.
story-03-after-1 = The chair was never built for anybody. It has grown round her, the way a tree does round a fence.
story-03-after-2 = They don't know what I'm looking at. They think they've got me pointed at the wall.
story-03-after-3 = What are you looking at?
story-03-after-4 = The thing that holds them up. It's blue. I've put my hand on it, and it's only glass, Will. It's thick, but it's glass.
story-03-after-5 = Buffy isn't with you. No, don't say it. I'd felt it. I'd hoped it was only the machine.
story-03-after-6 = There was a heavy one with a long stride. I knew her by it. Then there were only the rest of you.
story-03-after-7 = One of you counted, all the way in. Plates, rounds, steps. I used to count along.
story-03-after-8 = Somebody was telling a joke. I never got the end of it.
story-03-after-9 = There's boots coming. I'll take Tad and go round, draw some of it off. Half an hour. Keep my seat warm.
story-03-after-10 = There's boots coming. I'll go round, draw some of it off. Half an hour. Keep my seat warm.
story-03-after-11 = They didn't come through the soldiers. Not one. I'd like that written down.
story-03-after-12 = It's nothing. I've had worse off a horse.

story-04-before-journal = She asked what to believe in there.
story-04-before-1 = I can break it. Not all at once. I have to go right in, and I won't hear you then. Only if you hold on.
story-04-before-2 = I'm holding on.
story-04-before-3 = Did the tune get out? I wasn't sure I'd left a door in it.
story-04-before-4 = It got out. We came in by it.
story-04-before-5 = There's something else in there. Red. It's got Mum's face on and it says it's sorry. It wants me to come away from the blue one and sit down.
story-04-before-6 = You wrote it on the ice: the blue one holds, the red one calls.
story-04-before-7 = Did I? I've written a lot of things. I can't tell any more which of them I meant.
story-04-before-8 = What does it want, when it's being sorry?
story-04-before-9 = It doesn't say. It goes on being sorry.
story-04-before-10 = What should I do, Will? If it speaks to me.
story-04-before-ask = What does Willow tell her?
story-04-before-answer-1 = A trap would let you in. The one that fights you is the true one. Do not listen to it.
story-04-before-hint-1 = She will go on pushing, alone with it.
story-04-before-answer-2 = You know your mother. If it is her, you will know. Listen.
story-04-before-hint-2 = She will be glad of the company.

story-04-after-journal = The sphere is half cracked.
story-04-after-1 = It is quiet for as long as it takes to breathe in.
story-04-after-2 = It had her hands. I let it hold my hand for a bit. It took something, I can't find what.
story-04-after-3 = I told you to listen.
story-04-after-4 = You told me I'd know. I did know. I only knew late.
story-04-after-5 = You said not to. I know. It was just that it said my name right.
story-04-after-6 = It called and called. I said I was busy. I've never said that to anybody.
story-04-after-7 = They're walking into walls out there. One just looked at his own hand. What did you do?
story-04-after-8 = Out in the hall somebody drops something made of metal, and does not pick it up.
story-04-after-9 = Half. She's done half.
story-04-after-10 = I can't feel this hand. Is that you, or is that me?
story-04-after-11 = I think it's both.

story-05-before-journal = Meanwhile, under the beam.
story-05-before-1 = A long way down. It is afternoon there. A boy lies in the wreck of a baker's van, with a cat inside his coat.
story-05-before-2 = Dad said wait here. So that's what we're doing, Chippy. We're waiting here.
story-05-before-3 = He has been waiting since the day before yesterday. Boots go by. The cat shakes, and stops, and the boots have gone.
story-05-before-4 = There was one roll left that was not glass. He has had the crust. She has had the middle.
story-05-before-5 = All right. He might have meant the tents.

story-05-after-journal = Cherry reached the tents.
story-05-after-1 = They give him a blanket and a mug. He gives the cat the milk. He tells them about the soldier by the wall, and where, exactly, in steps.
story-05-after-2 = Two of them go with a stretcher. They come back with it heavy, and one of them puts up a thumb, not to him, to anybody.
story-05-after-3 = They give him a blanket and a mug. He gives the cat the milk, and sits where he can see the door.
story-05-after-4 = When it stops I've got to go back and leave a note. In case he looks for me there.
story-05-after-5 = The nurse finds him a pencil. It takes him a long time, because he does not know what to put after "Dear Dad".

story-05-lost-journal = The field was searched.
story-05-lost-1 = In the evening somebody finds the van, and a coat, and nobody in it. The cat has been seen near the tents. She will not be caught.
story-05-lost-2 = They find him next morning, under the floor of the van, with his hands over the cat's ears. He will not say how often the boots came back.

story-06-before-journal = The last Warden is at the door.
story-06-before-1 = The lights go down to what a candle would give. In the hall something heavy is put aside, without hurry.
story-06-before-2 = That's the one who took her. I know his walk.
story-06-before-3 = I can do the rest. I've only got the one go in me. Don't let him touch the chair.
story-06-before-4 = Two doors. Faith isn't back.
story-06-before-5 = Faith isn't coming. So it's us.
story-06-before-6 = Buffy would have stood there, and there. I'll stand there. Alex.
story-06-before-7 = Ma'am. I've six rounds and a table.
story-06-before-8 = Willow looks at the two doors, and at who is left, and moves the table herself.

story-06-word-journal = What was said at the door, or was not.
story-06-word-1 = While he takes his time, Buffy sits on the step and puts an edge on her blade. It has one. She goes on.
story-06-word-2 = My door again. I'll start paying rent.
story-06-word-3 = If you've something to say, say it to my back. It's easier on both of us.
story-06-word-ask = She does not turn round.
story-06-word-answer-1 = I am sorry about Dawn. I should have said it on the airfield, and every day since.
story-06-word-hint-1 = It is not all of it. It is the part there is time for.
story-06-word-answer-2 = Afterwards. You will want to shout, and there is no room in here.
story-06-word-hint-2 = If there is an afterwards.

story-06-after-journal = The sphere broke.
story-06-after-1 = They lie where they stood. The Warden has folded up like a deck chair. For the first time since the torpedo nothing hums.
story-06-after-2 = I said half an hour. I got held up. I met some people.
story-06-after-3 = It's stopped. I keep listening for it. It's like when you put down a bag and your arm stays up.
story-06-after-4 = I heard you, before. I was going to say something back, and then he came in.
story-06-after-5 = Will. About Dawn.
story-06-after-6 = Buffy is sitting down, which she does not do. There is blood on the step.
story-06-after-7 = Willow turns round to tell Buffy. She has got as far as the B.
story-06-after-ask = What does Willow say?
story-06-after-answer-1 = I knew the wing was cracked. I let her take it up. I've never said so to you. I'm saying it.
story-06-after-hint-1 = It cannot be unsaid.
story-06-after-answer-2 = Later. We will do it properly, later. Can you stand?
story-06-after-hint-2 = There may be a later.
story-06-after-answer-3 = She went out like a light. She never knew. That's the truth.
story-06-after-hint-3 = It is kind, and it is not true.
story-06-after-answer-4 = Nothing more. She takes her hand, and it is let be taken.
story-06-after-hint-4 = The wing stays where it is, between them.
story-06-after-answer-5 = There is nobody here to say it to.

story-07-before-journal = The ship has begun to take itself apart.
story-07-before-1 = From far astern comes a sound like somebody tearing up a very large sheet, neatly, along the folds.
story-07-before-2 = That's nine strips. Ten. About three a minute. It's coming this way.
story-07-before-3 = I can walk. Give me a second. I can walk.
story-07-before-4 = She gets up, and then she is lying down again. Somebody has her by the belt before she reaches the floor.
story-07-before-5 = They cannot carry the dead, and nobody proposes it. Willow says the names, quietly, in the order in which they went.
story-07-before-6 = My legs have forgotten. If somebody tells me left and right I'll do the rest.
story-07-before-7 = Two locks. North's nearer and shuts first. South's longer and waits.
story-07-before-ask = Which way out?
story-07-before-answer-1 = North. Fast, and all together.
story-07-before-hint-1 = It shuts after the tenth round.
story-07-before-answer-2 = South. Nobody runs who cannot.
story-07-before-hint-2 = It opens in the sixth round, and stays.

story-07-soldier-journal = A soldier lay on the way.
story-07-soldier-1 = Where the corridors meet one of ours lies against the wall, from the second torpedo. He lifts two fingers, as one does to a bus.
story-07-soldier-2 = He's not finished. I can hear him thinking about his dog.
story-07-soldier-3 = I've got Buffy. I've only got the one back.
story-07-soldier-ask = He cannot walk. We have one pair of arms to spare.
story-07-soldier-answer-1 = We carry him, if it can be done at all.
story-07-soldier-hint-1 = It will cost steps.
story-07-soldier-answer-2 = We leave him a syringe and say we will be back.
story-07-soldier-hint-2 = He will know.

story-07-after-journal = We got out.
story-07-after-1 = Through the port the ship is a shape with the stars showing through, and then it is only the stars.
story-07-after-2 = She weighs nothing. Don't tell her I said so.
story-07-after-3 = I had her by the sleeve.
story-07-after-4 = They have all sat down where they sat on the way out, with the gaps.
story-07-after-5 = I waved to it, going over. The thing in the shaft. It had gone soft, poor brute, but one doesn't leave without a word.
story-07-after-6 = I keep getting the number right. I keep hoping I've got it wrong.
story-07-after-7 = His dog was called Major. Somebody should know that.
story-07-after-8 = He's asleep. He's dreaming about a dog. An ordinary dream.

story-08-before-journal = We came down in the gardens.
story-08-before-1 = Three gardens long, they come down. When it is over there are runner beans across the windscreen.
story-08-before-2 = All over the field below the LGF lie as washing lies when the line has gone. People come out of cellars and look at the sky first, and then at them.
story-08-before-3 = I've got what's in the box. I've counted it twice, because I didn't like the first number.
story-08-before-4 = Have you seen a cat? She's grey. She doesn't come if you shout. She was frightened by the lady's aeroplane.
story-08-before-5 = She's grey. She's all right with boots now. She isn't all right with bangs.
story-08-before-6 = On the steps of the hospital tent sits a grey cat that belongs to nobody. When they come nearer she goes off towards the ruins.
story-08-before-7 = There's one dressing of the good sort. The rest is tea towels.
story-08-before-ask = Who gets it?
story-08-before-answer-1 = Buffy.
story-08-before-hint-1 = She will know what it cost, and whom.
story-08-before-answer-2 = Whoever is nearest to dying.
story-08-before-hint-2 = It is what she would say.
story-08-before-answer-3 = The soldier. Nobody here knows his name, so nobody will ask for him.
story-08-before-hint-3 = Somebody will have to explain it to the others.

story-08-after-journal = The garden wall.
story-08-after-1 = She was in the bucket the whole time. I had to be really boring.
story-08-after-2 = Cherry has called, and has not called, and has sat by the bucket. At dark he is fetched in. He leaves his coat there, with the sleeves spread.
story-08-after-3 = You gave me the good one. I've counted what was left. Don't do that again.
story-08-after-4 = Buffy is tied up in tea towels with a pattern of lighthouses. She has asked for it not to be mentioned.
story-08-after-5 = The soldier has a name after all. He has told it to everybody who came near him, and shaken hands on it.
story-08-after-6 = You told me about the wing, and then I went and fainted. It wasn't an answer. I've still got to think of one.
story-08-after-7 = I heard you talking to me, you know. In the corridor. All that way. You do go on.
story-08-after-8 = She didn't go out like a light, Will. I had the tape. Thank you, though. That was a good try.
story-08-after-9 = Somebody has put a coat over her, and somebody else has taken it off again, and folded it, and put it under her head.
story-08-after-10 = The good dressing is still on her. Nobody has wanted it back.
story-08-after-11 = I'd choose the same. I've gone back and tried, and each time I choose the same.
story-08-after-12 = In the house a bed has been made up that nobody was told to make.
story-08-after-13 = Listen. No, there isn't anything. That's what I mean.

story-08-lost-journal = It grew too dark to see.
story-08-lost-1 = That's the box. I've turned it upside down. That's what empty is.
story-08-lost-2 = Somebody lights a lamp, and looks, and turns it down again.
story-08-lost-3 = I can still hear them. It doesn't stop all at once. I'll sit here until it has.

story-end-garden-journal = The garden, with everybody in it.
story-end-garden-1 = The wall is warm in the evening. Buffy sits against it with her leg up, giving orders about the beans. On top of it lies a singed cat, who has taken the best place.
story-end-garden-2 = Tara sleeps most of the day. When she wakes she looks first at the corner of the room, and then at Willow, and each day she looks at the corner for less long.
story-end-garden-3 = Faith comes on Sundays and mends things that were not broken.
story-end-garden-4 = The chair at the end is Faith's. A boy steers visitors away from it, politely, by the elbow.
story-end-garden-5 = Tad tells the one about the goat, all of it. It is not worth the wait. They make him tell it again.
story-end-garden-6 = Nobody knows how the one about the goat ends. They have put it together from pieces, and it is better than it was.
story-end-garden-7 = Alex keeps the books at the seed merchant's. He says that it is restful. It always comes out.
story-end-garden-8 = Barrel has been seen at the pond, advising a newt.
story-end-garden-9 = A man on two sticks comes by with a large dog called Major, who is told each time about the cat, and each time forgets.
story-end-garden-10 = There is a dog called Major at the stationmaster's. Tara goes down on Tuesdays and takes him something.
story-end-garden-11 = Dawn's photograph is on the shelf. Buffy put it there, the day she'd thought of her answer. She's never told me what it was.
story-end-garden-12 = Dawn's photograph is on the shelf. Neither of us put it there, if you ask us.
story-end-garden-13 = There's a bit about the wing that I still have to tell Buffy. There's time. I keep saying that, and so far there has been.
story-end-garden-14 = There's a thing I still have to tell Buffy. There's time. I keep saying that, and so far there has been.

story-end-nocat-journal = The garden, and a saucer by the gate.
story-end-nocat-1 = Every evening a boy puts a saucer by the gate, and every morning he washes it up.
story-end-nocat-2 = Buffy has taken to walking the wall at dusk, slowly, on her stick, being boring. She says it is for the leg.
story-end-nocat-3 = Major, who belongs to a man on two sticks, has been asked to have a look. He has looked. He found a bucket and was proud of it.
story-end-nocat-4 = She's about. I don't mean I can hear her. I can't hear anything any more, it's lovely. I mean that the saucer's always empty.

story-end-forgiven-journal = The garden wall.
story-end-forgiven-1 = They put her where the beans were. Faith dug it, and would not be helped.
story-end-forgiven-2 = They put her where the beans were. Willow dug it, and would not be helped.
story-end-forgiven-3 = The cat has picked that spot to lie on, and nobody moves her.
story-end-forgiven-4 = The farmer goes round one place with the plough, where somebody keeps putting down a mug of milk.
story-end-forgiven-5 = She knew. I'd told her. I go over that instead of the other thing.
story-end-forgiven-6 = The last thing I told her was a lie, and she thanked me for it. I think she had the tape. I think she'd always had it.
story-end-forgiven-7 = I said sorry, and she let me hold her hand. There was more. It was a short day, and it was full.
story-end-forgiven-8 = I said later. I said we'd do it properly.
story-end-forgiven-9 = Tara sings while she washes up. It is not a tune from the machine.

story-end-coat-journal = A coat on a nail.
story-end-coat-1 = There was nothing to bring home, so they hung her riding coat on a nail in the garden wall. It is out in all weathers. Somebody keeps taking it in to dry.
story-end-coat-2 = I'd said it by then. To her back, while she sharpened that thing. She stopped for a moment. I heard her stop.
story-end-coat-3 = I had it ready, what I'd say to her. I'd had it ready for a year.
story-end-coat-4 = A boy has looked into the pockets, with permission. There were two sugar lumps and a hoof pick. He has put them back.
story-end-coat-5 = Tara sits under it in the afternoons. She says that it is out of the wind there.

story-end-long-way-journal = The long way home.
story-end-long-way-1 = Nobody saw the end of the corridor fall. So for some years there is a person at every railway station who is, from behind, Buffy.
story-end-long-way-2 = I count us at table. I always get one too many, and then I remember how to count.
story-end-long-way-3 = A man on two sticks comes each spring and stands at the gate with his dog. He knows whose place he was carried in. He has never found the first word, and they have never needed it.
story-end-long-way-4 = I said later.
story-end-long-way-5 = Tara takes her hand and holds it. She does not say that it will pass. She can hear that it will not, and that it will be bearable.

story-end-cost-journal = What it cost.
story-end-cost-1 = The field has been ploughed. The farmer goes round one place, where somebody keeps putting down a mug of milk.
story-end-cost-2 = Buffy walks there on her stick. She has found out the name of a baker, and where his van used to stop, and at what time.
story-end-cost-3 = The LGF are a year gone. In the village one says "the summer", and everybody knows which.

story-end-red-journal = Somebody kind came for her.
story-end-red-1 = She sat down when it asked her to. It has her mother's face, and it is so sorry, and it does not get up again.
story-end-red-2 = I said listen. I said she'd know.
story-end-red-3 = In the chair the eyes are open and quite red. The machine does not even have to hold her now.
story-end-red-4 = Now and then the lips move. It is a tune for washing up to. It has got one note wrong since, and nobody is left in there to mind.

story-end-chair-journal = The chair.
story-end-chair-1 = They go on coming, that year and the next. Their seers say that the woman in the machine has stopped struggling, and this is true.
story-end-chair-2 = But on some nights all of the craft turn, by one degree, for no reason that anybody finds, and miss.
story-end-chair-3 = Willow brought her home. It was what they had gone for, she said. She laid the table for two, and then she sat down at it.
story-end-chair-4 = She washes up afterwards, and hums, and has not noticed what.

story-end-ship-journal = The ship went with them in it.
story-end-ship-1 = On the ground they saw it as a second, smaller sunset. The LGF lay down in the fields, and the people who had hidden from them came out and stood about.
story-end-ship-2 = By the hospital tents a boy held up a cat, so that she could see.
story-end-ship-3 = There is a stone with the names. Children know them in order, like a counting rhyme. It ends with Barrel, because that makes them laugh, and he would have liked it.

story-end-captain-journal = The captain did not come back.
story-end-captain-1 = Tara felt it. She said, to nobody who understood her, "Oh, she's let go", and held the hand for a good while longer.
story-end-captain-2 = She told me about Dawn. I'd known. I only wanted her to have to say it, and then I'd got what I wanted.
story-end-captain-3 = A year I didn't speak to her. I was saving it up.
story-end-captain-4 = The song got out. Soldiers hum it. None of them knows where they have it from.

story-end-silence-journal = Nobody came.
story-end-silence-1 = The torpedo sticks in the hull like a splinter. In a week the metal has begun to close over it.
story-end-silence-2 = On the plates over the shaft a torch burns for two days. Nothing comes to see what it is.
story-end-silence-3 = The hall has been swept. There are marks on the doors, low down, where somebody went on trying.
story-end-silence-4 = The machine hums. It has time.
story-end-silence-5 = Somewhere inside it a woman listens for a step she would know, and goes on listening.

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
story-ending-coat = A coat on a nail
story-ending-cost = What it cost
story-ending-garden = The garden
story-ending-home = A saucer by the gate
