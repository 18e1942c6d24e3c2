# Everything people read, in English. Another language is one more file, named by Discord's code for it.

## Two whole sentences beside each other. Some languages put no blank between them.

sentences = { $first } { $second }

## Commands. Names: 1 to 32 characters, lower case, no blanks. Descriptions: at most 100 characters.

command-imagine = imagine
command-imagine-about = Make pictures from words
command-blend = blend
command-blend-about = Make new pictures out of two to five others
command-describe = describe
command-describe-about = Find prompts that fit a picture
command-shorten = shorten
command-shorten-about = Find shorter prompts that say the same
command-animate = animate
command-animate-about = Make videos that begin with a picture
command-edit = edit
command-edit-about = Change any picture by words
command-jobs = jobs
command-jobs-about = Your pictures on the way and your latest ones
command-settings = settings
command-settings-about = What you have chosen, for you alone
command-help = help
command-help-about = What this bot can do
command-admin = admin
command-admin-about = For those who run this server or the bot
command-admin-doctor = doctor
command-admin-doctor-about = What is wrong with the bot, for its owner alone

option-prompt = prompt
option-prompt-about = What you want to see; parameters such as --ar 3:2 work too
option-aspect = aspect
option-aspect-about = Width to height, such as 16:9
option-version = version
option-version-about = Model version, such as 7 or niji 6
option-mode = mode
option-mode-about = How fast, and at what cost
option-stylize = stylize
option-stylize-about = How strong its own taste is, 0 to 1000
option-chaos = chaos
option-chaos-about = How different the four pictures are, 0 to 100
option-weird = weird
option-weird-about = How odd it may be, 0 to 3000
option-seed = seed
option-seed-about = The same number and prompt give alike pictures
option-no = no
option-no-about = What must not be in the picture
option-raw = raw
option-raw-about = Closer to your words, with less of its own style
option-tile = tile
option-tile-about = A pattern that repeats without seams
option-image = image
option-image-about = A picture to start from: PNG, JPEG or WebP
option-image2 = image2
option-image2-about = A second picture to start from
option-image3 = image3
option-image3-about = A third picture to start from
option-translate = translate
option-translate-about = Put the prompt into English first
option-image1 = image1
option-image4 = image4
option-image5 = image5
option-blend-picture-about = A picture to mix with the others: PNG, JPEG or WebP
option-dimensions = dimensions
option-dimensions-about = The shape of the new pictures
option-link = link
option-link-about = Or a link: to a picture that everybody can open, or to a message with a picture of mine
option-describe-image-about = The picture to find prompts for: PNG, JPEG or WebP
option-shorten-prompt-about = The prompt that is too long
option-animate-image-about = The picture that the videos begin with: PNG, JPEG or WebP
option-animate-prompt-about = What happens in the videos
option-motion = motion
option-motion-about = How much moves
option-edit-image-about = The picture to change: PNG, JPEG or WebP
option-edit-prompt-about = What should be seen in it
option-mask = mask
option-mask-about = Where: a picture in which white or erased is painted anew, and black stays
option-private = private
option-private-about = Only you see it

choice-mode-relax = relax
choice-mode-fast = fast
choice-mode-turbo = turbo
choice-dimensions-portrait = portrait, 2:3
choice-dimensions-square = square, 1:1
choice-dimensions-landscape = landscape, 3:2
choice-motion-low = little
choice-motion-high = much

help-intro = I make pictures with Midjourney from your words. This is what you can use here:
help-command = - { $command } – { $about }
help-menus = In the menu of any message, under **Apps**: { $menus }.
help-buttons = Below finished pictures, **U1** to **U4** take one of the four out, **V1** to **V4** vary it, and 🔄 makes four new ones. A single one can be made larger, varied, zoomed, panned and animated. Anyone may press these buttons: each result costs what a picture costs, and belongs to the one who pressed.
help-mask = **Vary (Region)** also opens a page on which you paint what is to be made anew.
help-private = The option **private** keeps a picture to yourself, until you press **Publish**.
help-settings = With **/settings** you choose what is usual for you, how you are told that something is ready, and in which language. There you can also delete all your data.
help-remix = With **/settings** you turn remix on: then variations, pans and 🔄 ask for a new prompt first.
help-at-once = You may have { $jobs ->
    [one] one job
   *[other] { $jobs } jobs
} on the way at the same time.
help-daily = You may start { $jobs ->
    [one] one job
   *[other] { $jobs } jobs
} a day here.
help-languages = I speak { $languages }.

## A job's message

title-imagine = **{ $prompt }** – { $who }
title-action = **{ $prompt }** – { $label } by { $who }
title-bare = **{ $label }** – { $who }
found = { $emoji } { $text }
prompt-hidden = The prompt cannot be shown here
mode-relax = relax
mode-fast = fast
mode-turbo = turbo
status-waiting = waiting to start · { $mode }
status-waiting-line = the service takes no more just now · place { $position } in line · { $mode }
status-queued = place { $position } in the queue · { $mode }
status-progress = { $percent } % · { $mode }
status-unheard = the service does not answer, still trying · { $mode }
status-cancelled = cancelled
note-cancelled = Nothing was sent, and nothing charged.
note-cancelled-sent = It is no longer followed. Where the image service cannot stop it, it goes on there, and may still be charged.
note-needs-input = It needs a few words from you before it goes on.
note-uncertain = The image service did not answer, so nobody can tell whether it took the order. It may have been charged. “Send again” may be charged once more.
note-parting = Soon I cannot write here by myself. Press **Refresh** to see how far it is, and the picture once it is done.
note-picture-late = The picture is ready, but could not be fetched yet. It will appear here by itself.
note-too-large = It is too large for Discord here. **Original** leads to it for as long as the image service keeps it.
note-picture-lost = The picture could not be brought here. It may still be found at the image service.

## What failed, by who can act

failure-bad-parameter = ⚠️ The image service does not accept this. Please change the prompt.
failure-banned = ⚠️ The image service refuses these words. Please say it differently.
failure-bad-picture = ⚠️ The image service could not use a picture or link of the prompt. Please try another one.
failure-busy = ⚠️ The image service is full at the moment. Please try again in a few minutes.
failure-unavailable = ⚠️ The image service does not answer at the moment. Please try again later.
failure-timed-out = ⚠️ The image service took too long, so it is given up. Please try again.
failure-key-refused = ⚠️ The image service refuses this bot's key. Please tell the owner of the bot.
failure-no-balance = ⚠️ The credit of this bot is used up. Please tell the owner of the bot.
failure-account = ⚠️ The image service has trouble with its own account. Please try again later.
failure-gone = ⚠️ The image service no longer knows this picture. Please start anew with /imagine.
failure-unsupported = ⚠️ The image service does not offer this. Please choose something else.
failure-failed = ⚠️ The image service could not make it. Please try again, or change the prompt.
failure-picture-lost = ⚠️ The image service says it is done, but gave nothing to show. Please try again.

# Stands behind each of them.
charge-nothing = Nothing was charged.
charge-hardly = A failed picture is usually not charged.
charge-perhaps = It may have been charged.

## Buttons. At most 34 characters are readable.

button-cancel = Cancel
button-refresh = Refresh
button-continue = Continue
button-resend = Send again
button-forget = Forget
button-details = Details
button-again = Edit and run again
button-like = Favourite
button-delete = Delete
button-erase = Yes, delete it
button-original = Original
button-more = More …
button-stop = Cancel { $number }
button-show = Open { $number }
button-remix-on = Turn remix on
button-remix-off = Turn remix off
button-translate-on = Turn translation on
button-translate-off = Turn translation off
button-unnamed = Action
button-action = Action { $number }
button-kind-upscale = Upscale
button-kind-enlarge = Upscale
button-kind-vary = Vary
button-kind-reroll = Make again
button-kind-zoom = Zoom out
button-kind-custom-zoom = Custom zoom
button-kind-region = Vary (Region)
button-kind-pan = Pan
button-kind-animate = Animate
button-kind-extend = Extend
button-kind-video = Video
button-kind-bookmark = Favourite
button-kind-described = Imagine this
button-kind-shortened = Imagine this

## Forms. Titles and labels: at most 45 characters. Help: at most 100.

form-zoom = Custom Zoom
form-zoom-prompt = Prompt
form-zoom-help = --zoom says how far, from 1 to 2
form-region = Vary (Region)
form-region-prompt = What should be there
form-region-prompt-help = The prompt for the part that is painted anew
form-region-cells = Where: fields of the picture
form-region-cells-help = One or more of nine fields
form-region-area = Or a part
form-region-mask = Or your own mask
form-region-mask-help = A picture: white or erased is painted anew, black stays
form-prompt = Change the prompt
form-prompt-prompt = Prompt
form-again = Edit and run again
region-cell-0 = Top left
region-cell-1 = Top
region-cell-2 = Top right
region-cell-3 = Left
region-cell-4 = Middle
region-cell-5 = Right
region-cell-6 = Bottom left
region-cell-7 = Bottom
region-cell-8 = Bottom right
region-left = Left half
region-right = Right half
region-top = Upper half
region-bottom = Lower half
region-centre = Centre

## Private answers

more-buttons = More that can be done with this picture:
already-done = That was made before. { $link }
already-shown = It is shown here: { $link }
shown-elsewhere = It is no longer shown in this message. { $link }
already-running = That is already on its way. { $link }
cancel-not-stopped = The image service cannot stop what it has begun. It is no longer followed here, but goes on there, and may be charged.
favourite-added = It is one of your favourites now.
favourite-removed = It is no longer one of your favourites.
delete-sure = Delete the picture, its message and everything stored about it?
deleted = Deleted.
jobs-none = You have not asked for a picture yet. **/imagine** makes one from your words.
jobs-live = **On the way**
jobs-over = **Before**
jobs-line = { $number }. { $prompt } · { $state } { $link }
jobs-line-action = { $number }. { $prompt } – { $label } · { $state } { $link }
jobs-line-bare = { $number }. { $label } · { $state } { $link }
jobs-state-needs-input = needs a few words from you
jobs-state-uncertain = perhaps lost; it may have been charged
jobs-state-succeeded = done
jobs-state-failed = failed
jobs-unshown = { $state }, not shown yet

settings-title = **Your settings**
settings-remix-on = Remix is **on**: variations, pans and 🔄 ask for a new prompt first.
settings-remix-off = Remix is **off**: variations, pans and 🔄 start at once.
settings-remix-none = Remix is not offered by the image services that are connected here.
settings-translate-on = Translation is **on**: prompts of **/imagine** are put into English first.
settings-translate-off = Translation is **off**: prompts are sent as you write them.
settings-translate-none = Translation is not offered by the image services that are connected here.

kind-imagine = New pictures
kind-blend = Blend
kind-describe = Description
kind-shorten = Shorter prompts
kind-animate = Animation
kind-edit = Edit

## Refusals: nothing was sent, nothing paid

refused-unexpected = Something went wrong here. It is in the log; please try again.
refused-outdated = This button is too old, or was used already.
refused-meanwhile = It has moved on in the meantime. Please look at its message.
refused-filled = It has its words already, and goes on with them.
refused-forgotten = I no longer know this picture.
refused-not-yours = Only the one who asked for it can do that, or a moderator.
refused-too-many = You have { $limit ->
        [one] one job
       *[other] { $limit } jobs
    } on the way already. Please wait until one is done, or cancel one with **/jobs**. Nothing was sent.
refused-slowed = The image service refused your words several times. It may shut out everybody here if that goes on, so please wait { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    } and then say it differently. Nothing was sent.
refused-stopping = The bot is being restarted. Please try again in a minute; nothing was sent.
refused-mode = The mode { $mode } is not offered here. There is: { $modes }.
refused-not-offered = No image service that is connected here offers this. Nothing was sent.
refused-all-down = No image service takes new pictures at the moment. The next try is <t:{ $at }:R>. Nothing was sent.
refused-button = The image service that made this does not take this button, so nothing was sent. The other buttons work as before.
refused-provider-gone = The image service that made this picture is no longer connected here.
refused-over = It is over already, so there is nothing to cancel.
refused-cannot-cancel = It cannot be cancelled just now. Please look again in a moment.
refused-still-running = It is still being made. Cancel it first.
refused-not-ready = It is still being made. It will be shown when it is done.
refused-being-shown = It is being shown just now. Please look again in a moment.
refused-cannot-delete = I am not allowed to delete that message any more. You can delete it yourself, or ask a moderator.
refused-no-size = I do not know the size of this picture, so I cannot mark a part of it.
refused-no-region = Please choose where: fields, a part, or a mask of your own.
refused-mask = This mask cannot be used. It has to be a PNG, JPEG or WebP picture under 10 MB with something painted on it.
refused-one-picture = Please give one picture: either a file, or a link.
refused-link = This link cannot be used. It has to begin with https:// and lead to a place that everybody can reach.
refused-broken-link = There is no picture behind this link that can be read. PNG, JPEG and WebP can be used, up to 20 MB.
refused-not-the-owner = Only the owner of the bot can do that.
refused-old-command = This command has changed. Please restart Discord and try again.
refused-not-a-picture = { $name } is not a picture. PNG, JPEG and WebP can be used.
refused-picture-too-large = { $name } is too large. A picture may have 20 MB.
refused-pictures-too-large = The pictures are too large together. They may have 20 MB in all.
refused-broken-picture = { $name } cannot be read. PNG, JPEG and WebP can be used.

prompt-allowed = Allowed: { $allowed }.
prompt-empty = The prompt is empty. Say what you want to see.
prompt-too-long = The prompt has { $value } characters. That is too long.
prompt-out-of-range = --{ $parameter } { $value } is out of range.
prompt-malformed = --{ $parameter } cannot be “{ $value }”.
prompt-missing-value = --{ $parameter } needs a value.
prompt-conflict = --{ $parameter } and --{ $value } do not go together. Please leave one out.
prompt-repeat = --repeat is not allowed: it would multiply the cost. Press 🔄 for more pictures.

## What the doctor finds, for the owner of the bot: a line each, with the mend.

doctor-state-ok = ok
doctor-state-look = look
doctor-state-wrong = wrong
doctor-sum = { $wrong ->
    [0] { $look ->
        [0] Everything is well.
        [one] Nothing is wrong; one thing is worth a look.
       *[other] Nothing is wrong; { $look } things are worth a look.
    }
    [one] One thing is wrong.
   *[other] { $wrong } things are wrong.
}

doctor-check-slow = { $part }: the check took longer than { $seconds } seconds. See whether this machine, or the way out of it, is overloaded or blocked by a firewall.
doctor-check-broke = { $part }: the check itself broke ({ $error }). That is a bug; please report it.

doctor-network-name = { $who }: no machine of the name in { $address } can be found. See whether { $setting } is spelt right, and whether this machine can look up names.
doctor-network-tls = { $who }: { $address } has no valid certificate, or speaks no TLS. See whether { $setting } is right (https or http?) and whether this machine's time and certificates are up to date.
doctor-network-refused = { $who }: nobody listens at { $address }. See whether { $setting } names the right port, and whether that service runs.
doctor-network-unreachable = { $who }: there is no way to { $address }. See whether { $setting } is right, and whether a firewall keeps this machine from it.
doctor-network-silent = { $who }: { $address } does not answer in time. Try again later; if it stays so, see whether { $setting } is right and whether a firewall is in the way.
doctor-network-cut = { $who }: { $address } ends the connection without an answer. See whether { $setting } is right (https or http?).

doctor-setting = Configuration: { $problem }
doctor-configuration = Configuration: complete. Image services: { $providers }.
doctor-misspelt = Configuration: { $name } (from { $origin }) is read by nobody. If { $meant } is meant, rename it.

doctor-database-refused = Database: { $reason }
doctor-database-read-only = Database: { $place } cannot be written by this user. Let the bot's user own the file, its folder and the files beside it; on PostgreSQL, grant it the schema.
doctor-database-newer = Database: { $place } was written by a newer version of the bot (step { $step }). Start that version, or restore a backup made before it.
doctor-database-exposed = Database: other users of this machine can read { $place }, which holds rights to write in the bot's name. Run: chmod 600 on it.
doctor-database-room = Database: only { $free } MB are free on the disk of { $place }. Make room.
doctor-database-old-postgres = Database: { $place } is PostgreSQL { $version }, and { $oldest } or later is needed. Upgrade the server.
doctor-database-empty = Database: { $place } has no tables yet; the first start makes them.
doctor-database-older = Database: { $place } is at step { $step }; the next start brings it to { $newest }. A backup before that is wise.
doctor-database-postgres = Database: { $place } is PostgreSQL { $version }, of this version of the bot, { $size } MB large.
doctor-database-whole = Database: { $place } is whole, writable and of this version of the bot, { $size } MB large; { $free } GB are free.
doctor-database-large = Database: { $place } is writable and of this version of the bot, { $size } MB large; { $free } GB are free. It is too large to be read through here; a backup checks it.

doctor-provider = { $name }: { $address } answers and takes the key.
doctor-provider-balance = { $name }: { $address } answers and takes the key. Left: { $balance }.
doctor-provider-untold = { $name }: what is left on the account could not be read. See the vendor's console.
doctor-provider-key = { $name }: { $address } refuses the key. Make a new one in the vendor's console, and put it in { $key }.
doctor-provider-empty = { $name }: the credit is used up. Add some in the vendor's console.
doctor-provider-elsewhere = { $name }: what answers at { $address } is a web page or a redirect, not the service. Put the right address in { $setting }, without a path (https or http?); if it is right, a firewall before it keeps this machine out.
doctor-provider-path = { $name }: { $address } answers, but does not know the path. See whether { $setting } is the right address, and for mjproxy whether MJPROXY_PREFIX is.
doctor-provider-busy = { $name }: { $address } is busy just now. Try again in a few minutes.
doctor-provider-down = { $name }: { $address } is in trouble (status { $status }). Wait, or put another service first in PROVIDERS.
doctor-provider-odd = { $name }: { $address } answers something else than such a service does (status { $status }). See whether { $setting } is the right address.
doctor-provider-http = { $name }: the key travels over http, where anybody on the way can read it. Use https in { $setting }.

doctor-discord-token = Discord: the token in DISCORD_TOKEN is refused. Make a new one in the developer portal, under Bot → Reset Token.
doctor-discord-refuses = Discord: it refuses (status { $status }): { $reason }. If DISCORD_API_URL is set, see whether it is right.
doctor-discord-odd = Discord: what answers at { $address } is not Discord. See whether DISCORD_API_URL is right.
doctor-application = Discord: takes the token; the application is { $name } ({ $id }).
doctor-application-endpoint = Discord: an Interactions Endpoint URL is set, so commands never reach the bot. Empty that field: { $page }
doctor-application-code-grant = Discord: “Requires OAuth2 Code Grant” is on, so nobody can install the bot. Turn it off: { $page }
doctor-application-everywhere = Discord: the bot can be installed in servers, and by people for any chat.
doctor-application-servers = Discord: the bot can be installed in servers. For use in any chat, tick User Install as well: { $page }
doctor-application-people = Discord: the bot cannot be installed in servers. Tick Guild Install: { $page }
doctor-application-intents = Discord: { $names } can be turned off, as the bot reads neither messages nor members: { $page }
doctor-servers-none = Discord: the bot is in no server yet. Install it: { $link }
doctor-servers = Discord: in { $count ->
    [one] one server
   *[other] { $count } servers
}, with all permissions that it needs.
doctor-servers-many = Discord: in { $count } servers or more; in the first { $count } it has all permissions that it needs.
doctor-servers-lacks = Discord: in the server { $server } the bot lacks { $lacks }. Give its role what it lacks, or install it once more: { $link }
doctor-servers-more = Discord: { $count ->
    [one] one more server
   *[other] { $count } more servers
} lack permissions as well.
doctor-channel-lacks = Discord: in this channel the bot lacks { $lacks }. Allow that to its role in the channel's settings; else it can write here for 15 minutes after a command only.
doctor-commands = Discord: { $count ->
    [one] one command is
   *[other] { $count } commands are
} registered and up to date.
doctor-commands-unknown = Discord: whether the commands are up to date cannot be told, as this user can make no temporary files here. Let TMPDIR name a folder with room that the bot's user may write to.
doctor-commands-none = Discord: no command is registered. The next start does it; to do it now, run: python -m bot sync
doctor-commands-old = Discord: these commands are registered otherwise than they are here: { $names }. The next start may mend it; to do it now, run: python -m bot sync

doctor-public = PUBLIC_URL: { $address } leads to the bot's web server.
doctor-public-asleep = PUBLIC_URL: the bot's web server does not run at { $address }, so the way to it cannot be tried. Start the bot, and ask again.
doctor-public-elsewhere = PUBLIC_URL: { $address } leads to something else than { $own } (status { $status }). See whether the reverse proxy passes requests on to that address.
doctor-public-http = PUBLIC_URL: { $address } leads to the bot's web server, but over http. Some services call back over https only; let the reverse proxy have a certificate.

doctor-clock = Clock: within a few seconds of Discord's.
doctor-clock-fast = Clock: this machine is { $seconds } seconds ahead of Discord. Turn on time synchronisation (NTP).
doctor-clock-slow = Clock: this machine is { $seconds } seconds behind Discord. Turn on time synchronisation (NTP).
doctor-clock-unknown = Clock: Discord's time could not be asked for.

## Details, lineage and files

details-prompt = **Prompt**
details-kind = **Kind** { $kind }
details-mode = **Speed** { $mode }
details-provider = **Service** { $provider } · task { $task }
details-seed = **Seed** { $seed }
details-size = **Size** { $width } × { $height }
details-time = **Time** { $seconds ->
    [one] { $seconds } second
   *[other] { $seconds } seconds
}
# The pictures from the first one to this one, with an arrow between them.
details-ancestors = **From** { $steps }
details-beyond-deleted = a deleted picture
details-beyond-hidden = a picture that is not for everybody
details-beyond-more = earlier pictures
# The buttons that were pressed on it, such as: U1, V3 (twice), Custom Zoom.
details-children = **Led to** { $children }
details-times = { $name } ({ $count ->
    [1] once
    [2] twice
   *[other] { $count } times
})
details-more = { $count ->
    [one] one more
   *[other] { $count } more
}
details-links = **Links** { $links } (they end { $ends })
details-file = **File** { $link } (the link ends within a day)
button-singles = Four pictures
singles = The four pictures of the grid, from top left to bottom right: as **U1** to **U4** number them.
original-own = The file as the image service made it.
original-copy = The image service no longer has the file. This is what is left of it here.
original-linked = The file is too large to be sent here. The link lives at this moment, and ends within a day.
original-perhaps = I could not fetch the file. Perhaps the link leads you to it, for as long as the image service keeps it.
refused-files-too-large = Discord does not take the pictures here, even when they are made smaller.
refused-file-gone = The image service no longer has this file, and I cannot get it from Discord. If you still see the picture, press **Details** right below it and try again.
# Descriptions of pictures for people who do not see them.
alt-grid = Four pictures: { $prompt }
alt-picture = Picture: { $prompt }
alt-video = Video: { $prompt }
alt-described = The picture that words were sought for: { $prompt }
alt-preview = Preview at { $percent } %: { $prompt }
alt-unfinished = Unfinished picture: { $prompt }
alt-part = { $number ->
    [1] Picture 1 of 4, top left: { $prompt }
    [2] Picture 2 of 4, top right: { $prompt }
    [3] Picture 3 of 4, bottom left: { $prompt }
   *[4] Picture 4 of 4, bottom right: { $prompt }
}

## The gallery

command-gallery = gallery
command-gallery-about = Your finished pictures, page by page, for you alone
command-show = show
command-show-about = Show one of your older pictures again, with buttons that work
option-search = search
option-search-about = Words of the prompt
option-favourites = favourites
option-favourites-about = Only pictures that you marked as favourites
option-user = user
option-user-about = Somebody else's pictures, as far as you can see them in this server
option-job = job
option-job-about = Type some words of the prompt and choose

gallery-title = **Your pictures**
gallery-title-of = **Pictures of { $who }**
gallery-only-kind = Only: { $kind }
gallery-only-favourites = Only your favourites
gallery-only-words = Only with these words: { $words }
gallery-page = Page { $page } of { $pages } · { $count ->
    [one] one picture
   *[other] { $count } pictures
}
gallery-page-more = Page { $page } of { $pages } · the newest { $count } pictures. Older ones are found by a search.
gallery-line = **{ $number }** { $prompt } · { $label } · <t:{ $at }:R>
gallery-line-liked = **{ $number }** { $prompt } · { $label } · <t:{ $at }:R> · favourite
gallery-no-words = without words
gallery-picked = Chosen: **{ $number }** { $prompt }
gallery-sure = Delete **{ $number }**, its message and everything stored about it? { $prompt }
gallery-nothing-own = There is no finished picture of yours yet. **/imagine** makes one from your words.
gallery-nothing-of = There is nothing here that you can see. Private pictures, and those of channels that you cannot read, are not shown.
gallery-nothing-such = Nothing fits. Press **Show everything**, or search for fewer or other words.
gallery-alt = { $number }: { $prompt }
gallery-option = { $number }. { $prompt }
gallery-pick = Choose a picture
gallery-kind-all = All kinds
gallery-kind-new = New pictures
gallery-kind-single = Single and upscaled pictures
gallery-kind-changed = Variations, zooms and edits
gallery-kind-video = Videos
gallery-kind-found = Pictures with prompts found for them
button-previous = Previous
button-next = Next
button-favourites-on = Favourites only
button-favourites-off = Not only favourites
button-search = Search
button-widen = Show everything
button-keep = Keep it
button-open = Open
button-unlike = No favourite any more
form-search = Search the gallery
form-search-words = Words of the prompt
form-search-words-help = They may stand anywhere in it; leave it empty to see all
show-comes = It is shown again below.
show-minutes = { $count ->
    [0] just now
    [one] one minute ago
   *[other] { $count } minutes ago
} · { $label } · { $prompt }
show-hours = { $count ->
    [one] one hour ago
   *[other] { $count } hours ago
} · { $label } · { $prompt }
show-days = { $count ->
    [one] one day ago
   *[other] { $count } days ago
} · { $label } · { $prompt }
refused-gallery-over = This gallery is too old, or was opened by somebody else. Open a new one with **/gallery**.
refused-gallery-of = Other people's pictures can be looked at in a server only, where you both are.
refused-show-nothing = None of your finished pictures has these words. Type others, or look through **/gallery**.

## Settings and presets

# How this language calls itself, in the menu of languages.
language-name = English


option-preset = preset
option-preset-about = One of your presets, made with /settings

settings-sample-words = a lighthouse
settings-sample-public = Your next picture: **{ $prompt }** ({ $mode }, for all to see)
settings-sample-private = Your next picture: **{ $prompt }** ({ $mode }, for you alone)
settings-raw-on = Raw is **on**: closer to your words, with less of Midjourney's own style.
settings-raw-off = Raw is **off**: Midjourney adds its own style.
settings-private-on = Your commands answer **privately**, unless you say otherwise with the option **private**.
settings-private-off = Your commands answer **for all to see**, unless you say otherwise with the option **private**.
settings-mode = Speed: { $mode }
settings-mode-usual = Speed: as usual here
settings-version = Version: { $version }
settings-version-usual = Version: Midjourney's own choice
settings-stylize = Stylize: { $number }
settings-stylize-usual = Stylize: Midjourney's own choice
settings-stylize-low = Stylize: low ({ $number })
settings-stylize-medium = Stylize: medium ({ $number })
settings-stylize-high = Stylize: high ({ $number })
settings-stylize-very-high = Stylize: very high ({ $number })
settings-stylize-own = Stylize: another number …
settings-notify-edit = When ready: only change the message
settings-notify-ping = When ready: ping me
settings-notify-dm = When ready: send me a direct message
settings-language = Language: { $name }
settings-language-usual = Language: as in Discord
settings-reset-sure = Set everything back to what it was at first? Your presets stay.

button-settings-picture = Pictures
button-settings-delivery = Delivery
button-settings-presets = Presets
button-reset = Reset
button-reset-sure = Yes, reset it
button-back = Back
button-raw-on = Turn raw on
button-raw-off = Turn raw off
button-suffix = Suffix …
button-private-on = Answer privately
button-private-off = Answer for all to see
button-preset-add = New preset …
button-preset-edit = Change …
button-preset-drop = Delete
button-preset-drop-sure = Yes, delete it

presets-title = **Your presets** ({ $count } of { $most }): write **--name** in a prompt, or choose one in **/imagine**.
presets-line = **--{ $name }** { $parameters }
presets-choose = Open a preset …
presets-drop-sure = Delete this preset? { $preset }

form-stylize = Stylize
form-stylize-number = A number from 0 to 1000
form-suffix = Suffix of your prompts
form-preset = Preset
form-preset-name = Name
form-preset-name-help = Letters, digits, - and _; it is used as --name
form-parameters = Parameters
form-parameters-help = Such as --ar 3:2 --chaos 10; no other words
prompt-only-parameters = Only parameters can stand here, such as --ar 3:2. This is none: “{ $value }”.
prompt-no-speed = --{ $parameter } cannot stand here. Choose the speed in the menu of **/settings**.
refused-suffix = Your suffix in **/settings** is no longer accepted, because of --{ $parameter }. Please change it there. Nothing was sent.
refused-settings-too-long = With what your **/settings** add, the prompt has { $value } characters. That is too long. Nothing was sent.
refused-preset-name = A preset needs a name of letters, digits, - and _, with at most { $most } characters.
refused-preset-parameter = --{ $name } is a parameter of Midjourney's. Please choose another name.
refused-preset-taken = You have a preset --{ $name } already.
refused-preset-many = You have { $most } presets already. Delete one to make room.
refused-preset-gone = This preset is no longer there. Open **/settings** again.
refused-preset-empty = A preset needs at least one parameter, such as --ar 3:2.
refused-preset-unknown = You have no preset --{ $name }. **/settings** lists yours.
refused-preset-broken = Your preset --{ $name } is no longer accepted, because of --{ $parameter }. Please change it in **/settings**. Nothing was sent.


## Notices, privacy and one's data

# Stand behind the person's name, or alone in a direct message.
notice-ready = What you asked for is ready: { $link }
notice-failed = What you asked for has failed. Here is why: { $link }
notice-waiting = What you asked for is ready. I cannot show it without you: press **Refresh** here: { $link }
button-publish = Publish
published = It is posted in { $place } now, for all to see.
button-wipe = Delete my data
button-wiped = Yes, delete all of it
wipe-sure =
    Delete everything that is stored about you? **This cannot be undone.**
    - Your pictures everywhere with their prompts, previews and favourites are forgotten, and their buttons no longer work. What still waits for you is given up.
    - Your settings, presets and favourites are forgotten.
    - My messages with your pictures are deleted one after the other, which may take hours. Those that I cannot reach stay: private ones, and those in places that I cannot see.
    - What your pictures cost stays as amounts, without any words of yours. So do pictures that others made from yours, and whom a server has blocked. I cannot delete anything at the image service.
wiped = Everything that was stored about you is deleted, with { $jobs ->
    [one] one picture
   *[other] { $jobs } pictures
}. My messages with them follow.
refused-wipe-running = Something of yours is still being made. Please wait for it, or cancel it with **/jobs**, and try again. Nothing was deleted.
notice-dms-closed = I cannot write you direct messages: you do not take any from me. So from now on I only edit my messages. When you have opened your direct messages, choose them again in **/settings**.


## Menus on messages, and what pictures have to be

# Names in the menu of a message: at most 32 characters, blanks and capitals as you like.
menu-describe = Describe image
menu-reference = Use as reference
menu-blend = Blend images
menu-details = Job details

found-tokens = What counts, **bold** for much and ~~struck~~ for nothing: { $tokens }
button-all = Imagine all { $count }
button-kind-all = Imagine all
all-sure = This makes { $count } pictures at once, and costs as much as { $count }. Do you want that?
pick-describe = Which picture do you want described?
pick-reference = Which pictures do you want to start from? Choose up to three.
pick-blend = Which pictures do you want to blend? Choose two to five.
pick-placeholder = Pictures of the message, from the top
pick-picture = { $number }. { $name }
form-reference = Use as reference
form-reference-help = What you want to see, besides what the picture or pictures give
refused-no-pictures = There is no picture in this message that can be used.
refused-one-to-blend = A blend takes two pictures or more, and this message has one. Use **/blend** to put another one beside it.
refused-menu-over = This choice is over, or too old. Please open the menu of the message again; nothing was sent.
refused-not-ours = This message shows no picture that I made.
refused-message-link = By the link to a message I find only pictures that I made. For others, use the menu of that message (Apps), or give the file itself.
refused-no-finished-picture = There is no finished picture in that message.
refused-video = { $name } is a video. Please give a picture, such as a screenshot of it.
refused-flaw-heic = { $name } is a HEIC photo, which the image services cannot read. Please share it as JPEG: on a phone, a screenshot of the photo or “Most Compatible” in the camera's settings does it.
refused-flaw-animated = { $name } is animated. Please give a still picture, such as a screenshot of it.
refused-flaw-pixels = { $name } has too many pixels. A picture may have 50 million, such as 7000 × 7000.
refused-flaw-shape = The mask { $name } has another shape than the picture. It has to be as wide and as high, or as much larger or smaller both ways.
refused-flaw-unpainted = Nothing is painted in the mask { $name }. White or erased is painted anew, black stays.


## Regions: the mask editor and its preview

button-editor = Open the mask editor
button-paint = Paint
button-change = Change
editor-offered = You can also paint the part by hand, in your browser. This link is for you alone, and works once, for 15 minutes.
marked-region =
    The hatched part, about { $percent } % of the picture, will be painted anew. Nothing is sent or charged before you press **Paint**.
    > { $prompt }
marked-alt = The picture with the part that will be painted anew hatched and outlined: about { $percent } % of it.
marked-painted = It is on its way, as you marked it.
refused-whole-region = The whole picture is marked. Please leave a part of it as it is, or use **Vary** for all of it. Nothing was sent.
refused-drawing = This is not a mask of this picture's size. Please load the page again. Nothing was sent.
mask-expired = This link has expired: it works for 15 minutes. Press **Vary (Region)** in Discord once more to get a new one.
mask-used = This link was used already. Press **Vary (Region)** in Discord once more to get a new one.
mask-busy = Too many wrong links came from your network. Please try again in a minute.
mask-over = This link cannot be used
mask-too-large = The mask is too large to be sent. Please use fewer fine details.
mask-no-form = The page did not send words and a mask. Please load it again.
mask-title = Mark what is painted anew
mask-intro = Paint over the part of the picture that shall change. The rest stays as it is.
mask-script = This page needs JavaScript, which is switched off in your browser.
mask-tools = Tools
mask-brush = Brush
mask-eraser = Eraser
mask-rectangle = Rectangle
mask-lasso = Lasso
mask-move = Move
mask-size = Brush size
mask-changes = Changes
mask-undo = Undo
mask-redo = Redo
mask-invert = Invert
mask-clear = Clear
mask-zoom = Zoom
mask-nearer = Nearer
mask-farther = Farther
mask-whole = Whole
mask-canvas = The picture to paint in
mask-alt = The picture of which a part is painted anew
mask-fields = Or whole fields of the picture
mask-prompt-label = What should be there
mask-prompt-about = The prompt for the part that is painted anew
mask-submit = Paint this
mask-keys = Keyboard
mask-keys-how = These keys work while the picture has the focus. Arrow keys move a cursor, the space bar paints there.
mask-key-arrows = Arrow keys
mask-key-space = Space
mask-key-hold = Enter
mask-key-fine = Shift
mask-key-delete = Delete
mask-key-cursor = Move the cursor
mask-key-finely = With the arrow keys: smaller steps
mask-key-dab = Paint once
mask-key-down = Keep the tool down, and lift it
mask-key-smaller = Smaller brush
mask-key-larger = Larger brush
mask-done = It is on its way
mask-back = The picture will appear in Discord, where you pressed the button. You can close this page.
mask-return = Back to Discord
mask-did-brush = Painted.
mask-did-eraser = Erased.
mask-did-rectangle = Rectangle painted.
mask-did-lasso = Outline filled.
mask-did-field = Field changed.
mask-did-inverted = Inverted.
mask-did-cleared = Cleared.
mask-did-undone = Undone.
mask-did-redone = Done again.
mask-nothing = Nothing is marked yet.
mask-everything = The whole picture is marked. Leave a part of it as it is.
mask-marked = About { $percent } % of the picture will be painted anew.
mask-percent = { $percent } %
mask-zoomed = Zoom { $percent } %
mask-cursor = Cursor at { $x } % from the left and { $y } % from the top
mask-down = The tool is down. Enter lifts it.
mask-sending = Sending …
mask-unreachable = The bot cannot be reached. What you painted is still here; please try again.
mask-unknown = This link is not one of ours, or was not copied whole. Press **Vary (Region)** in Discord to get one.

## Usage, limits and administration

command-usage = usage
command-usage-about = What is left for you today, and what your pictures cost
command-admin-settings = settings
command-admin-settings-about = The limits and the image service of this server
command-admin-usage = usage
command-admin-usage-about = What was spent in this server, by kind and by person
command-admin-block = block
command-admin-block-about = Let a person start nothing here any more
command-admin-unblock = unblock
command-admin-unblock-about = Let a blocked person start something again
command-admin-refund = refund
command-admin-refund-about = Let a person start more here today than the daily limit allows
option-admin-user = user
option-admin-user-about = The person it is about
option-admin-count = count
option-admin-count-about = How many jobs, 1 if you do not say

usage-title = **Your usage**
usage-no-limit = There is no daily limit here.
usage-left = You may start { $left ->
    [one] one more job
   *[other] { $left } more jobs
} here today; the daily limit is { $limit }. The day begins anew { $anew }.
usage-live = On the way: { $count } of { $limit } at most.
usage-today = **Today:** { $jobs ->
    [0] nothing yet
    [one] one job, { $cost }
   *[other] { $jobs } jobs, { $cost }
}
usage-month = **This month:** { $jobs ->
    [0] nothing yet
    [one] one job, { $cost }
   *[other] { $jobs } jobs, { $cost }
}
usage-estimated = -# Costs are estimates made from price lists, in US dollars. Days and months are those of UTC.
cost-line = - { $name }: { $jobs ->
    [one] one job, { $cost }
   *[other] { $jobs } jobs, { $cost }
}
cost-known = about { $dollars }
cost-unknown = price unknown
cost-partly = about { $dollars }, and { $unknown ->
    [one] one job at an unknown price
   *[other] { $unknown } jobs at an unknown price
}
work-imagine = New pictures
work-variation = Variations, zooms and pans
work-upscale = Upscales
work-blend = Blends
work-describe = Descriptions
work-shorten = Shorter prompts
work-edit = Edits
work-video = Videos

server-title = **This server**
server-active-own = Each person may have { $limit ->
    [one] one unfinished job
   *[other] { $limit } unfinished jobs
} at a time, as set here.
server-active-usual = Each person may have { $limit ->
    [one] one unfinished job
   *[other] { $limit } unfinished jobs
} at a time, as the owner of the bot has set.
server-daily-own = { $limit ->
    [0] There is no daily limit, as set here.
    [one] Each person may start one job a day here, as set here.
   *[other] Each person may start { $limit } jobs a day here, as set here.
}
server-daily-usual = { $limit ->
    [0] There is no daily limit, as the owner of the bot has set.
    [one] Each person may start one job a day, as the owner of the bot has set.
   *[other] Each person may start { $limit } jobs a day, as the owner of the bot has set.
}
server-service-own = New pictures are made by **{ $name }**, as set here, while it takes them.
server-service-usual = New pictures are made by the first image service that takes them. There is: { $names }.
server-service-menu = Who makes new pictures
server-service-automatic = The first one that takes them
server-blocked = { $count ->
    [one] One person is blocked
   *[other] { $count } people are blocked
}: { $people }
server-usage-title = **What was spent in this server**
server-usage-people = **By person, this month**
button-limits = Change limits
button-unset = Reset to the owner's
form-limits = Limits of this server
form-limits-active = Unfinished jobs of a person
form-limits-active-help = From 1 to 100; empty leaves it to the owner of the bot
form-limits-daily = Jobs of a person in a day
form-limits-daily-help = Up to 10000, 0 for no limit; empty leaves it to the owner of the bot
admin-blocked = { $who } can start nothing here any more. What is on the way goes on.
admin-blocked-already = { $who } was blocked already.
admin-unblocked = { $who } can start something here again.
admin-unblocked-already = { $who } was not blocked.
admin-refunded = { $who } was given { $count ->
    [one] one job
   *[other] { $count } jobs
} back, and may start { $left } more here today.

refused-blocked = Those who run this server do not let you start anything here. Nothing was sent.
refused-daily = You have started as many jobs as you may here in a day: { $limit }. The day begins anew <t:{ $at }:R>. Nothing was sent.
refused-daily-several = This would start { $count } jobs at once, and for today you have { $left } left here. The day begins anew <t:{ $at }:R>. Nothing was sent.
refused-not-manager = Only those who may manage this server can do that, and only there.
refused-limit = This cannot be used. It has to be a whole number from { $least } to { $most }, or empty.
refused-no-daily = There is no daily limit here, so there is nothing to give back.
