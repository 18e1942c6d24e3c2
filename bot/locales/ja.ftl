# Everything people read, in Japanese. Its order is that of en.ftl. です・ます throughout, no space beside Latin letters.
#
# Glossary: upscale アップスケール · variation, vary バリエーション · remix リミックス · zoom out ズームアウト · pan パン
# animate 動画にする · prompt プロンプト · seed シード · stylize スタイライズ · chaos カオス · weird ウィアード · tile タイル
# raw rawモード · aspect アスペクト比 · mask マスク · mode モード (リラックス、ファスト、ターボ) · job ジョブ · picture 画像
# image service 画像サービス · charged 課金される · queue 順番待ち · favourite お気に入り · private 非公開 · credit クレジット
# owner of the bot ボットのオーナー
# The buttons U1, V1, Vary (Region) and Custom Zoom are the image service's own and stay as they are.

## Two whole sentences beside each other. Some languages put no blank between them.

sentences = { $first }{ $second }

## Commands. Names: 1 to 32 characters, lower case, no blanks. Descriptions: at most 100 characters.

command-imagine = 生成
command-imagine-about = 言葉から画像を作ります
command-blend = ブレンド
command-blend-about = 2～5枚の画像を混ぜて新しい画像を作ります
command-describe = 描写
command-describe-about = 画像に合うプロンプトを見つけます
command-shorten = 短縮
command-shorten-about = 同じ意味の短いプロンプトを見つけます
command-animate = 動画
command-animate-about = 画像から始まる動画を作ります
command-edit = 編集
command-edit-about = どんな画像も言葉で変えます
command-jobs = ジョブ
command-jobs-about = 作成中の画像と最近の画像を表示します
command-settings = 設定
command-settings-about = 自分だけの設定を表示・変更します
command-help = ヘルプ
command-help-about = このボットでできること
command-admin = 管理
command-admin-about = サーバーの管理者とボットのオーナー向けのコマンド
command-admin-doctor = 診断
command-admin-doctor-about = ボットの問題を調べます（ボットのオーナー専用）

option-prompt = プロンプト
option-prompt-about = 見たいものを書いてください。--ar 3:2 などのパラメーターも使えます
option-aspect = アスペクト比
option-aspect-about = 幅と高さの比（例：16:9）
option-version = バージョン
option-version-about = モデルのバージョン（例：7、niji 6）
option-mode = モード
option-mode-about = 速さと費用
option-stylize = スタイライズ
option-stylize-about = モデル独自の美的感覚の強さ、0～1000
option-chaos = カオス
option-chaos-about = 4枚の画像の違いの大きさ、0～100
option-weird = ウィアード
option-weird-about = どのくらい奇妙にするか、0～3000
option-seed = シード
option-seed-about = 同じ番号とプロンプトからは似た画像ができます
option-no = 除外
option-no-about = 画像に出したくないもの
option-raw = rawモード
option-raw-about = 独自のスタイルを抑え、言葉により忠実にします
option-tile = タイル
option-tile-about = 継ぎ目なく繰り返せる模様にします
option-image = 画像
option-image-about = もとにする画像：PNG、JPEG、WebP
option-image2 = 画像2
option-image2-about = もとにする2枚目の画像
option-image3 = 画像3
option-image3-about = もとにする3枚目の画像
option-translate = 翻訳
option-translate-about = プロンプトを先に英語に翻訳します
option-image1 = 画像1
option-image4 = 画像4
option-image5 = 画像5
option-blend-picture-about = ほかの画像と混ぜる画像：PNG、JPEG、WebP
option-dimensions = 縦横比
option-dimensions-about = 新しい画像の形
option-link = リンク
option-link-about = またはリンク：誰でも開ける画像か、このボットの画像があるメッセージ
option-describe-image-about = プロンプトを見つける画像：PNG、JPEG、WebP
option-shorten-prompt-about = 長すぎるプロンプト
option-animate-image-about = 動画の始まりになる画像：PNG、JPEG、WebP
option-animate-prompt-about = 動画の中で起こること
option-motion = 動き
option-motion-about = どのくらい動くか
option-edit-image-about = 変える画像：PNG、JPEG、WebP
option-edit-prompt-about = 画像に見えていてほしいもの
option-mask = マスク
option-mask-about = 変える場所を示す画像。白い部分や消した部分は描き直し、黒い部分は残します
option-private = 非公開
option-private-about = 自分だけに表示します

choice-mode-relax = リラックス
choice-mode-fast = ファスト
choice-mode-turbo = ターボ
choice-dimensions-portrait = 縦長、2:3
choice-dimensions-square = 正方形、1:1
choice-dimensions-landscape = 横長、3:2
choice-motion-low = 小さく
choice-motion-high = 大きく

help-intro = Midjourneyで言葉から画像を作ります。ここで使えるもの：
help-command = - { $command } – { $about }
help-menus = メッセージのメニューの **アプリ** から：{ $menus }。
help-buttons = 完成した画像の下で、**U1**～**U4** は4枚のうち1枚を取り出し、**V1**～**V4** はそのバリエーションを作り、🔄 は新しい4枚を作ります。1枚の画像では、アップスケール、バリエーション、ズーム、パン、動画の作成ができます。ボタンは誰でも押せます。結果ごとに画像1回分の費用がかかり、結果は押した人のものになります。
help-mask = **Vary (Region)** からは、描き直す部分を自分で塗るページも開けます。
help-private = オプション **非公開** を使うと、**公開する**を押すまで画像は自分だけに表示されます。
help-settings = **/設定** では、普段の設定、完成の知らせ方、言語を選べます。自分のデータをすべて削除することもできます。
help-remix = **/設定** でリミックスをオンにすると、バリエーション、パン、🔄 のときに新しいプロンプトを先にたずねます。
help-at-once = 同時に進められるジョブは{ $jobs }件です。
help-daily = ここで1日に始められるジョブは{ $jobs }件です。
help-languages = 使える言語：{ $languages }。

## A job's message

title-imagine = **{ $prompt }** – { $who }
title-action = **{ $prompt }** – { $label } · { $who }
title-bare = **{ $label }** – { $who }
found = { $emoji } { $text }
prompt-hidden = プロンプトはここでは表示できません
mode-relax = リラックス
mode-fast = ファスト
mode-turbo = ターボ
status-waiting = 開始待ち · { $mode }
status-waiting-line = 画像サービスが混み合っているため待機中 · { $position }番目 · { $mode }
status-queued = 順番待ち { $position }番目 · { $mode }
status-progress = { $percent }% · { $mode }
status-unheard = 画像サービスの応答がなく、再試行中 · { $mode }
status-cancelled = キャンセル済み
note-cancelled = 何も送信されず、課金もされていません。
note-cancelled-sent = 進行状況の確認をやめました。画像サービスが止められない場合は、向こうで続き、課金されることがあります。
note-needs-input = 続けるにはプロンプトの入力が必要です。
note-uncertain = 画像サービスの応答がなく、依頼が届いたかどうかわかりません。すでに課金されている可能性があり、「もう一度送る」を押すと再び課金されることがあります。
note-parting = まもなく、このメッセージを自動で更新できなくなります。**更新**を押すと進み具合が、完成後は画像が表示されます。
note-picture-late = 画像は完成しましたが、まだ取得できていません。あとで自動的にここに表示されます。
note-too-large = ファイルが大きすぎて、ここのDiscordには載せられません。画像サービスに残っている間は、**元の画像**から開けます。
note-picture-lost = 画像をここに持ってこられませんでした。画像サービスにはまだ残っているかもしれません。

## What failed, by who can act

failure-bad-parameter = ⚠️ 画像サービスがこの内容を受け付けません。プロンプトを変えてください。
failure-banned = ⚠️ 画像サービスがこの言葉を拒否しました。別の言い方をしてください。
failure-bad-picture = ⚠️ 画像サービスがプロンプトの画像またはリンクを使えませんでした。別のものを試してください。
failure-busy = ⚠️ 画像サービスが混み合っています。数分後にもう一度お試しください。
failure-unavailable = ⚠️ 画像サービスが応答しません。あとでもう一度お試しください。
failure-timed-out = ⚠️ 画像サービスに時間がかかりすぎたため、中止しました。もう一度お試しください。
failure-key-refused = ⚠️ 画像サービスがこのボットのキーを拒否しました。ボットのオーナーに伝えてください。
failure-no-balance = ⚠️ このボットのクレジットがなくなりました。ボットのオーナーに伝えてください。
failure-account = ⚠️ 画像サービス側のアカウントに問題があります。あとでもう一度お試しください。
failure-gone = ⚠️ 画像サービスにこの画像はもうありません。/生成 で新しく始めてください。
failure-unsupported = ⚠️ 画像サービスがこの機能に対応していません。別のものを選んでください。
failure-failed = ⚠️ 画像サービスが作成できませんでした。もう一度試すか、プロンプトを変えてください。
failure-picture-lost = ⚠️ 画像サービスは完成したと答えましたが、結果がありませんでした。もう一度お試しください。

# Stands behind each of them.
charge-nothing = 課金されていません。
charge-hardly = 失敗した画像は通常、課金されません。
charge-perhaps = 課金されている可能性があります。

## Buttons. At most 34 characters are readable.

button-cancel = キャンセル
button-refresh = 更新
button-continue = 続ける
button-resend = もう一度送る
button-forget = 取りやめる
button-details = 詳細
button-again = 編集してもう一度
button-like = お気に入り
button-delete = 削除
button-erase = はい、削除します
button-original = 元の画像
button-more = もっと見る…
button-stop = { $number }をキャンセル
button-show = { $number }を開く
button-remix-on = リミックスをオン
button-remix-off = リミックスをオフ
button-translate-on = 翻訳をオン
button-translate-off = 翻訳をオフ
button-unnamed = 操作
button-action = 操作{ $number }
button-kind-upscale = アップスケール
button-kind-enlarge = アップスケール
button-kind-vary = バリエーション
button-kind-reroll = 作り直す
button-kind-zoom = ズームアウト
button-kind-custom-zoom = カスタムズーム
button-kind-region = 部分バリエーション
button-kind-pan = パン
button-kind-animate = 動画にする
button-kind-extend = 延長
button-kind-video = 動画
button-kind-bookmark = お気に入り
button-kind-described = これで生成
button-kind-shortened = これで生成

## Forms. Titles and labels: at most 45 characters. Help: at most 100.

form-zoom = カスタムズーム（Custom Zoom）
form-zoom-prompt = プロンプト
form-zoom-help = --zoom でどのくらい引くかを1～2で指定します
form-region = 部分バリエーション（Vary Region）
form-region-prompt = そこにあってほしいもの
form-region-prompt-help = 描き直す部分のプロンプト
form-region-cells = 場所：画像のマス
form-region-cells-help = 9つのマスから1つ以上
form-region-area = または画像の一部
form-region-mask = または自分で用意したマスク
form-region-mask-help = 白い部分や消した部分は描き直し、黒い部分は残す画像
form-prompt = プロンプトを変える
form-prompt-prompt = プロンプト
form-again = 編集してもう一度
region-cell-0 = 左上
region-cell-1 = 上
region-cell-2 = 右上
region-cell-3 = 左
region-cell-4 = 真ん中
region-cell-5 = 右
region-cell-6 = 左下
region-cell-7 = 下
region-cell-8 = 右下
region-left = 左半分
region-right = 右半分
region-top = 上半分
region-bottom = 下半分
region-centre = 中央

## Private answers

more-buttons = この画像でほかにできること：
already-done = すでに作成済みです。{ $link }
already-shown = ここにあります：{ $link }
shown-elsewhere = このメッセージにはもう表示されていません。{ $link }
already-running = すでに作成中です。{ $link }
cancel-not-stopped = 画像サービスは始めた作業を止められません。ここではもう確認しませんが、向こうで続き、課金されることがあります。
favourite-added = お気に入りに追加しました。
favourite-removed = お気に入りから外しました。
delete-sure = 画像とそのメッセージ、保存されているすべての情報を削除しますか？
deleted = 削除しました。
jobs-none = まだ画像を作っていません。**/生成** で言葉から画像を作れます。
jobs-live = **作成中**
jobs-over = **これまで**
jobs-line = { $number }. { $prompt } · { $state } { $link }
jobs-line-action = { $number }. { $prompt } – { $label } · { $state } { $link }
jobs-line-bare = { $number }. { $label } · { $state } { $link }
jobs-state-needs-input = プロンプトの入力待ち
jobs-state-uncertain = 届いていない可能性あり（課金された可能性あり）
jobs-state-succeeded = 完成
jobs-state-failed = 失敗
jobs-unshown = { $state }、まだ表示されていません

settings-title = **自分の設定**
settings-remix-on = リミックスは**オン**：バリエーション、パン、🔄 のときに新しいプロンプトを先にたずねます。
settings-remix-off = リミックスは**オフ**：バリエーション、パン、🔄 はすぐに始まります。
settings-remix-none = 接続中の画像サービスではリミックスを使えません。
settings-translate-on = 翻訳は**オン**：**/生成** のプロンプトを先に英語に翻訳します。
settings-translate-off = 翻訳は**オフ**：プロンプトは書いたまま送られます。
settings-translate-none = 接続中の画像サービスでは翻訳を使えません。

kind-imagine = 新しい画像
kind-blend = ブレンド
kind-describe = 描写
kind-shorten = 短いプロンプト
kind-animate = 動画
kind-edit = 編集

## Refusals: nothing was sent, nothing paid

refused-unexpected = 問題が発生しました。ログに記録したので、もう一度お試しください。
refused-outdated = このボタンは古すぎるか、すでに使われています。
refused-meanwhile = その間に状態が変わりました。メッセージをご確認ください。
refused-filled = すでにプロンプトを受け取り、進めています。
refused-forgotten = この画像の記録はもうありません。
refused-not-yours = 依頼した人かモデレーターだけができます。
refused-too-many = 進行中のジョブがすでに{ $limit }件あります。どれかが終わるまで待つか、**/ジョブ** で1つキャンセルしてください。何も送信されていません。
refused-slowed = 画像サービスがあなたの言葉を何度も拒否しました。続くとここの全員が使えなくなる恐れがあるので、{ $minutes }分待ってから、別の言い方をしてください。何も送信されていません。
refused-stopping = ボットを再起動しています。1分後にもう一度お試しください。何も送信されていません。
refused-mode = ここでは{ $mode }モードを使えません。使えるモード：{ $modes }。
refused-not-offered = 接続中の画像サービスはどれもこの機能に対応していません。何も送信されていません。
refused-all-down = 今は新しい画像を受け付ける画像サービスがありません。次の試行：<t:{ $at }:R>。何も送信されていません。
refused-button = この画像を作った画像サービスがこのボタンを受け付けないため、何も送信されていません。ほかのボタンはこれまでどおり使えます。
refused-provider-gone = この画像を作った画像サービスはもう接続されていません。
refused-over = すでに終わっているため、キャンセルするものがありません。
refused-cannot-cancel = 今はキャンセルできません。少し待ってからもう一度ご確認ください。
refused-still-running = まだ作成中です。先にキャンセルしてください。
refused-not-ready = まだ作成中です。完成したら表示されます。
refused-being-shown = 今表示しているところです。少し待ってからもう一度ご確認ください。
refused-cannot-delete = このメッセージを削除する権限がもうありません。自分で削除するか、モデレーターに頼んでください。
refused-no-size = 画像のサイズがわからないため、一部を指定できません。
refused-no-region = マス、画像の一部、自分のマスクのどれかで場所を選んでください。
refused-mask = このマスクは使えません。10MB未満のPNG、JPEG、WebP画像で、塗られた部分が必要です。
refused-one-picture = 画像はファイルかリンクのどちらか1つで指定してください。
refused-link = このリンクは使えません。https:// で始まり、誰でも開けるアドレスが必要です。
refused-broken-link = このリンクには読み取れる画像がありません。使えるのは20MBまでのPNG、JPEG、WebPです。
refused-not-the-owner = ボットのオーナーだけができます。
refused-old-command = このコマンドは変更されました。Discordを再起動してからもう一度お試しください。
refused-not-a-picture = { $name }は画像ではありません。使えるのはPNG、JPEG、WebPです。
refused-picture-too-large = { $name }は大きすぎます。画像は20MBまでです。
refused-pictures-too-large = 画像の合計が大きすぎます。全部で20MBまでです。
refused-broken-picture = { $name }を読み取れません。使えるのはPNG、JPEG、WebPです。

prompt-allowed = 使える値：{ $allowed }。
prompt-empty = プロンプトが空です。見たいものを書いてください。
prompt-too-long = プロンプトが{ $value }文字あります。長すぎます。
prompt-out-of-range = --{ $parameter } { $value } は範囲外です。
prompt-malformed = --{ $parameter } に「{ $value }」は使えません。
prompt-missing-value = --{ $parameter } には値が必要です。
prompt-conflict = --{ $parameter } と --{ $value } は一緒に使えません。どちらかを外してください。
prompt-repeat = --repeat は費用が何倍にもなるため使えません。もっと画像がほしいときは 🔄 を押してください。

## What the doctor finds, for the owner of the bot: a line each, with the mend.

doctor-state-ok = 正常
doctor-state-look = 注意
doctor-state-wrong = 異常
doctor-sum = { $wrong ->
    [0] { $look ->
        [0] すべて正常です。
       *[other] 異常はありません。確認したほうがよい点が{ $look }件あります。
    }
   *[other] 異常が{ $wrong }件あります。
}

doctor-check-slow = { $part }：確認に{ $seconds }秒以上かかりました。このマシンやネットワークが過負荷でないか、ファイアウォールに遮断されていないか確認してください。
doctor-check-broke = { $part }：確認そのものが失敗しました（{ $error }）。これはバグです。報告してください。

doctor-network-name = { $who }：{ $address } のホスト名が見つかりません。{ $setting } のつづりが正しいか、このマシンで名前解決ができるか確認してください。
doctor-network-tls = { $who }：{ $address } に有効な証明書がないか、TLSに対応していません。{ $setting } が正しいか（httpsかhttpか）、このマシンの時刻と証明書が最新か確認してください。
doctor-network-refused = { $who }：{ $address } で待ち受けているものがありません。{ $setting } のポートが正しいか、サービスが動いているか確認してください。
doctor-network-unreachable = { $who }：{ $address } に到達できません。{ $setting } が正しいか、ファイアウォールがこのマシンを遮断していないか確認してください。
doctor-network-silent = { $who }：{ $address } が時間内に応答しません。あとでもう一度試し、続くようなら { $setting } が正しいか、ファイアウォールが間にないか確認してください。
doctor-network-cut = { $who }：{ $address } が応答せずに接続を切りました。{ $setting } が正しいか（httpsかhttpか）確認してください。

doctor-setting = 設定：{ $problem }
doctor-configuration = 設定：不足はありません。画像サービス：{ $providers }。
doctor-misspelt = 設定：{ $name }（{ $origin }）はどこからも読まれません。{ $meant } のことなら、名前を直してください。

doctor-database-refused = データベース：{ $reason }
doctor-database-read-only = データベース：このユーザーは { $place } に書き込めません。ファイルとフォルダー、隣のファイルをボットのユーザーの所有にしてください。PostgreSQLの場合は、スキーマの権限を与えてください。
doctor-database-newer = データベース：{ $place } は新しいバージョンのボットが書いたものです（ステップ { $step }）。そのバージョンを起動するか、それより前のバックアップを復元してください。
doctor-database-exposed = データベース：このマシンのほかのユーザーが { $place } を読めます。ボットの名前で書き込む権利が入っています。このファイルに chmod 600 を実行してください。
doctor-database-room = データベース：{ $place } のディスクの空きが { $free } MBしかありません。空きを増やしてください。
doctor-database-old-postgres = データベース：{ $place } はPostgreSQL { $version } ですが、{ $oldest } 以降が必要です。サーバーをアップグレードしてください。
doctor-database-empty = データベース：{ $place } にまだテーブルがありません。最初の起動時に作られます。
doctor-database-older = データベース：{ $place } はステップ { $step } です。次の起動で { $newest } になります。その前にバックアップすることをおすすめします。
doctor-database-postgres = データベース：{ $place } はPostgreSQL { $version } で、ボットのバージョンと合っています。サイズは { $size } MBです。
doctor-database-whole = データベース：{ $place } は壊れておらず、書き込め、ボットのバージョンと合っています。サイズは { $size } MB、空きは { $free } GBです。
doctor-database-large = データベース：{ $place } は書き込め、ボットのバージョンと合っています。サイズは { $size } MB、空きは { $free } GBです。大きすぎるため、ここでは全体を読めません。バックアップのときに確認されます。

doctor-provider = { $name }：{ $address } が応答し、キーを受け付けました。
doctor-provider-balance = { $name }：{ $address } が応答し、キーを受け付けました。残高：{ $balance }。
doctor-provider-untold = { $name }：アカウントの残高を読み取れませんでした。提供元のコンソールで確認してください。
doctor-provider-key = { $name }：{ $address } がキーを拒否しました。提供元のコンソールで新しいキーを作り、{ $key } に入れてください。
doctor-provider-empty = { $name }：クレジットがなくなりました。提供元のコンソールで追加してください。
doctor-provider-elsewhere = { $name }：{ $address } で応答しているのはサービスではなく、Webページかリダイレクトです。{ $setting } にパスなしで正しいアドレスを入れてください（httpsかhttpか）。正しい場合は、手前のファイアウォールがこのマシンを遮断しています。
doctor-provider-path = { $name }：{ $address } は応答しますが、このパスを知りません。{ $setting } のアドレスが正しいか、mjproxyの場合はMJPROXY_PREFIXが正しいか確認してください。
doctor-provider-busy = { $name }：{ $address } は今混み合っています。数分後にもう一度試してください。
doctor-provider-down = { $name }：{ $address } に問題があります（ステータス { $status }）。待つか、PROVIDERSで別のサービスを先頭にしてください。
doctor-provider-odd = { $name }：{ $address } の応答がこの種のサービスのものではありません（ステータス { $status }）。{ $setting } のアドレスが正しいか確認してください。
doctor-provider-http = { $name }：キーがhttpで送られるため、途中で誰でも読めます。{ $setting } ではhttpsを使ってください。

doctor-discord-token = Discord：DISCORD_TOKENのトークンが拒否されました。開発者ポータルの Bot → Reset Token で新しく作ってください。
doctor-discord-refuses = Discord：拒否されました（ステータス { $status }）：{ $reason }。DISCORD_API_URLを設定している場合は、正しいか確認してください。
doctor-discord-odd = Discord：{ $address } で応答しているのはDiscordではありません。DISCORD_API_URLが正しいか確認してください。
doctor-application = Discord：トークンを受け付けました。アプリケーションは { $name }（{ $id }）です。
doctor-application-endpoint = Discord：Interactions Endpoint URLが設定されているため、コマンドがボットに届きません。その欄を空にしてください：{ $page }
doctor-application-code-grant = Discord：「Requires OAuth2 Code Grant」がオンのため、誰もボットをインストールできません。オフにしてください：{ $page }
doctor-application-everywhere = Discord：ボットはサーバーにも個人にもインストールでき、どのチャットでも使えます。
doctor-application-servers = Discord：ボットはサーバーにインストールできます。どのチャットでも使うには、User Installにもチェックを入れてください：{ $page }
doctor-application-people = Discord：ボットをサーバーにインストールできません。Guild Installにチェックを入れてください：{ $page }
doctor-application-intents = Discord：ボットはメッセージもメンバーも読まないため、{ $names } はオフにできます：{ $page }
doctor-servers-none = Discord：ボットはまだどのサーバーにもいません。インストールしてください：{ $link }
doctor-servers = Discord：{ $count }個のサーバーにいて、必要な権限がすべてあります。
doctor-servers-many = Discord：{ $count }個以上のサーバーにいます。最初の{ $count }個では必要な権限がすべてあります。
doctor-servers-lacks = Discord：サーバー「{ $server }」でボットに足りない権限：{ $lacks }。ロールに権限を与えるか、もう一度インストールしてください：{ $link }
doctor-servers-more = Discord：ほかに{ $count }個のサーバーでも権限が足りません。
doctor-channel-lacks = Discord：このチャンネルでボットに足りない権限：{ $lacks }。チャンネルの設定でボットのロールに許可してください。許可しないと、コマンドのあと15分間しかここに書き込めません。
doctor-commands = Discord：{ $count }個のコマンドが登録され、最新です。
doctor-commands-unknown = Discord：このユーザーが一時ファイルを作れないため、コマンドが最新かどうかわかりません。空きがあり、ボットのユーザーが書き込めるフォルダーをTMPDIRに指定してください。
doctor-commands-none = Discord：コマンドが登録されていません。次の起動で登録されます。今すぐ登録するには：python -m bot sync
doctor-commands-old = Discord：次のコマンドの登録内容がここと違います：{ $names }。次の起動で直ることがあります。今すぐ直すには：python -m bot sync

doctor-public = PUBLIC_URL：{ $address } はボットのWebサーバーにつながっています。
doctor-public-asleep = PUBLIC_URL：ボットのWebサーバーが { $address } で動いていないため、確認できません。ボットを起動してからもう一度試してください。
doctor-public-elsewhere = PUBLIC_URL：{ $address } は { $own } ではないところにつながっています（ステータス { $status }）。リバースプロキシがリクエストをそのアドレスに渡しているか確認してください。
doctor-public-http = PUBLIC_URL：{ $address } はボットのWebサーバーにつながっていますが、httpです。https以外では呼び返さないサービスもあるため、リバースプロキシに証明書を設定してください。

doctor-clock = 時計：Discordとの差は数秒以内です。
doctor-clock-fast = 時計：このマシンはDiscordより{ $seconds }秒進んでいます。時刻同期（NTP）をオンにしてください。
doctor-clock-slow = 時計：このマシンはDiscordより{ $seconds }秒遅れています。時刻同期（NTP）をオンにしてください。
doctor-clock-unknown = 時計：Discordの時刻を取得できませんでした。

## Details, lineage and files

details-prompt = **プロンプト**
details-kind = **種類** { $kind }
details-mode = **速さ** { $mode }
details-provider = **サービス** { $provider } · タスク { $task }
details-seed = **シード** { $seed }
details-size = **サイズ** { $width } × { $height }
details-time = **所要時間** { $seconds }秒
# The pictures from the first one to this one, with an arrow between them.
details-ancestors = **元** { $steps }
details-beyond-deleted = 削除された画像
details-beyond-hidden = 公開されていない画像
details-beyond-more = それより前の画像
# The buttons that were pressed on it, such as: U1, V3 (twice), Custom Zoom.
details-children = **ここから作成** { $children }
details-times = { $name }（{ $count ->
    [1] 1回
    [2] 2回
   *[other] { $count }回
}）
details-more = ほか{ $count }件
details-links = **リンク** { $links }（期限：{ $ends }）
details-file = **ファイル** { $link }（リンクは1日以内に切れます）
button-singles = 4枚の画像
singles = グリッドの4枚の画像です。左上から右下へ、**U1**～**U4** の順です。
original-own = 画像サービスが作ったままのファイルです。
original-copy = 画像サービスにこのファイルはもうありません。これはここに残っているものです。
original-linked = ファイルが大きすぎて送れません。リンクは今は使えますが、1日以内に切れます。
original-perhaps = ファイルを取得できませんでした。画像サービスに残っている間は、このリンクで開けるかもしれません。
refused-files-too-large = 小さくしても、ここには画像を載せられません。
refused-file-gone = 画像サービスにこのファイルはもうなく、Discordからも取得できません。画像がまだ見える場合は、すぐ下の**詳細**を押してもう一度お試しください。
# Descriptions of pictures for people who do not see them.
alt-grid = 4枚の画像：{ $prompt }
alt-picture = 画像：{ $prompt }
alt-video = 動画：{ $prompt }
alt-described = プロンプトを探した画像：{ $prompt }
alt-preview = { $percent }%のプレビュー：{ $prompt }
alt-unfinished = 未完成の画像：{ $prompt }
alt-part = { $number ->
    [1] 4枚中1枚目、左上：{ $prompt }
    [2] 4枚中2枚目、右上：{ $prompt }
    [3] 4枚中3枚目、左下：{ $prompt }
   *[4] 4枚中4枚目、右下：{ $prompt }
}

## The gallery

command-gallery = ギャラリー
command-gallery-about = 完成した自分の画像をページごとに表示します（自分だけに表示）
command-show = 表示
command-show-about = 以前の画像を、使えるボタン付きでもう一度表示します
option-search = 検索
option-search-about = プロンプトの中の言葉
option-favourites = お気に入り
option-favourites-about = お気に入りにした画像だけ
option-user = ユーザー
option-user-about = ほかの人の画像（このサーバーで見られるものだけ）
option-job = ジョブ
option-job-about = プロンプトの言葉を入力して選んでください

gallery-title = **自分の画像**
gallery-title-of = **{ $who }の画像**
gallery-only-kind = 種類：{ $kind }
gallery-only-favourites = お気に入りのみ
gallery-only-words = 検索語：{ $words }
gallery-page = { $page }/{ $pages }ページ · 画像{ $count }件
gallery-page-more = { $page }/{ $pages }ページ · 最新の画像{ $count }件。それより古いものは検索してください。
gallery-line = **{ $number }** { $prompt } · { $label } · <t:{ $at }:R>
gallery-line-liked = **{ $number }** { $prompt } · { $label } · <t:{ $at }:R> · お気に入り
gallery-no-words = プロンプトなし
gallery-picked = 選択中：**{ $number }** { $prompt }
gallery-sure = **{ $number }**とそのメッセージ、保存されているすべての情報を削除しますか？{ $prompt }
gallery-nothing-own = 完成した画像はまだありません。**/生成** で言葉から画像を作れます。
gallery-nothing-of = 見られる画像がありません。非公開の画像と、見られないチャンネルの画像は表示されません。
gallery-nothing-such = 当てはまる画像がありません。**すべて表示**を押すか、言葉を減らすか変えて検索してください。
gallery-alt = { $number }：{ $prompt }
gallery-option = { $number }. { $prompt }
gallery-pick = 画像を選ぶ
gallery-kind-all = すべての種類
gallery-kind-new = 新しい画像
gallery-kind-single = 1枚の画像とアップスケール
gallery-kind-changed = バリエーション、ズーム、編集
gallery-kind-video = 動画
gallery-kind-found = プロンプトを探した画像
button-previous = 前へ
button-next = 次へ
button-favourites-on = お気に入りのみ
button-favourites-off = お気に入り以外も
button-search = 検索
button-widen = すべて表示
button-keep = 残す
button-open = 開く
button-unlike = お気に入りから外す
form-search = ギャラリーを検索
form-search-words = プロンプトの中の言葉
form-search-words-help = プロンプトのどこにあっても見つかります。空にするとすべて表示します
show-comes = 下にもう一度表示します。
show-minutes = { $count ->
    [0] たった今
   *[other] { $count }分前
} · { $label } · { $prompt }
show-hours = { $count }時間前 · { $label } · { $prompt }
show-days = { $count }日前 · { $label } · { $prompt }
refused-gallery-over = このギャラリーは古すぎるか、ほかの人が開いたものです。**/ギャラリー** で新しく開いてください。
refused-gallery-of = ほかの人の画像は、二人ともいるサーバーでだけ見られます。
refused-show-nothing = この言葉を含む完成した画像がありません。別の言葉を入力するか、**/ギャラリー** で探してください。

## Settings and presets

# How this language calls itself, in the menu of languages.
language-name = 日本語


option-preset = プリセット
option-preset-about = /設定 で作った自分のプリセット

settings-sample-words = 灯台
settings-sample-public = 次の画像：**{ $prompt }**（{ $mode }、全員に表示）
settings-sample-private = 次の画像：**{ $prompt }**（{ $mode }、自分だけに表示）
settings-raw-on = rawモードは**オン**：Midjourney独自のスタイルを抑え、言葉により忠実にします。
settings-raw-off = rawモードは**オフ**：Midjourney独自のスタイルを加えます。
settings-private-on = コマンドの結果は**自分だけ**に表示されます。**非公開**オプションでその都度変えられます。
settings-private-off = コマンドの結果は**全員**に表示されます。**非公開**オプションでその都度変えられます。
settings-mode = 速さ：{ $mode }
settings-mode-usual = 速さ：ここの既定値
settings-version = バージョン：{ $version }
settings-version-usual = バージョン：Midjourneyの既定値
settings-stylize = スタイライズ：{ $number }
settings-stylize-usual = スタイライズ：Midjourneyの既定値
settings-stylize-low = スタイライズ：低（{ $number }）
settings-stylize-medium = スタイライズ：中（{ $number }）
settings-stylize-high = スタイライズ：高（{ $number }）
settings-stylize-very-high = スタイライズ：最高（{ $number }）
settings-stylize-own = スタイライズ：別の数値…
settings-notify-edit = 完成したら：メッセージの更新のみ
settings-notify-ping = 完成したら：メンションする
settings-notify-dm = 完成したら：ダイレクトメッセージを送る
settings-language = 言語：{ $name }
settings-language-usual = 言語：Discordと同じ
settings-reset-sure = すべての設定を最初の状態に戻しますか？プリセットは残ります。

button-settings-picture = 画像
button-settings-delivery = 受け取り方
button-settings-presets = プリセット
button-reset = リセット
button-reset-sure = はい、リセットします
button-back = 戻る
button-raw-on = rawモードをオン
button-raw-off = rawモードをオフ
button-suffix = 末尾に追加…
button-private-on = 自分だけに表示
button-private-off = 全員に表示
button-preset-add = 新しいプリセット…
button-preset-edit = 変更…
button-preset-drop = 削除
button-preset-drop-sure = はい、削除します

presets-title = **自分のプリセット**（{ $count }/{ $most }）：プロンプトに **--名前** と書くか、**/生成** で選んでください。
presets-line = **--{ $name }** { $parameters }
presets-choose = プリセットを開く…
presets-drop-sure = このプリセットを削除しますか？{ $preset }

form-stylize = スタイライズ
form-stylize-number = 0～1000の数値
form-suffix = プロンプトの末尾に追加
form-preset = プリセット
form-preset-name = 名前
form-preset-name-help = 文字、数字、-、_ が使えます。--名前 の形で使います
form-parameters = パラメーター
form-parameters-help = 例：--ar 3:2 --chaos 10。ほかの言葉は使えません
prompt-only-parameters = ここには --ar 3:2 などのパラメーターだけを書けます。これはパラメーターではありません：「{ $value }」。
prompt-no-speed = --{ $parameter } はここでは使えません。速さは **/設定** のメニューで選んでください。
refused-suffix = --{ $parameter } のため、**/設定** の末尾の追加は使えなくなりました。設定で変えてください。何も送信されていません。
refused-settings-too-long = **/設定** で加わるものを合わせると、プロンプトは{ $value }文字です。長すぎます。何も送信されていません。
refused-preset-name = プリセットの名前は、文字、数字、-、_ で{ $most }文字までです。
refused-preset-parameter = --{ $name } はMidjourneyのパラメーターです。別の名前にしてください。
refused-preset-taken = プリセット --{ $name } はすでにあります。
refused-preset-many = プリセットはすでに{ $most }件あります。1つ削除してください。
refused-preset-gone = このプリセットはもうありません。**/設定** をもう一度開いてください。
refused-preset-empty = プリセットには --ar 3:2 などのパラメーターが1つ以上必要です。
refused-preset-unknown = プリセット --{ $name } はありません。**/設定** で自分のプリセットを確認できます。
refused-preset-broken = --{ $parameter } のため、プリセット --{ $name } は使えなくなりました。**/設定** で変えてください。何も送信されていません。


## Notices, privacy and one's data

# Stand behind the person's name, or alone in a direct message.
notice-ready = 依頼したものが完成しました：{ $link }
notice-failed = 依頼したものを作れませんでした。理由はこちら：{ $link }
notice-waiting = 依頼したものが完成しました。表示するには、ここで**更新**を押してください：{ $link }
button-publish = 公開する
published = { $place } に投稿し、みんなが見られるようになりました。
button-wipe = 自分のデータを削除
button-wiped = はい、すべて削除します
wipe-sure =
    あなたについて保存されているものをすべて削除しますか？**元に戻せません。**
    - すべての場所にある自分の画像と、そのプロンプト、プレビュー、お気に入りが消え、ボタンは使えなくなります。操作を待っているものは取りやめになります。
    - 設定、プリセット、お気に入りが消えます。
    - 自分の画像があるボットのメッセージを1つずつ削除します。数時間かかることがあります。非公開のメッセージや、ボットから見えない場所のものなど、届かないものは残ります。
    - 画像の費用は、書いた言葉なしで金額だけが残ります。ほかの人が自分の画像から作った画像と、サーバーのブロックも残ります。画像サービスにあるものは削除できません。
wiped = あなたについて保存されていたものを、画像{ $jobs }件とともにすべて削除しました。画像のあるメッセージも続けて削除します。
refused-wipe-running = まだ作成中のものがあります。終わるまで待つか、**/ジョブ** でキャンセルしてから、もう一度お試しください。何も削除されていません。
notice-dms-closed = ダイレクトメッセージを受け取らない設定のため、送れません。今後はボットのメッセージの更新だけを行います。ダイレクトメッセージを許可したら、**/設定** でもう一度選んでください。


## Menus on messages, and what pictures have to be

# Names in the menu of a message: at most 32 characters, blanks and capitals as you like.
menu-describe = 画像を描写
menu-reference = 参照画像として使う
menu-blend = 画像をブレンド
menu-details = ジョブの詳細

found-tokens = 重要な言葉は**太字**、不要な言葉は~~取り消し線~~：{ $tokens }
button-all = { $count }件すべて生成
button-kind-all = すべて生成
all-sure = 一度に{ $count }件作り、費用も{ $count }件分かかります。続けますか？
pick-describe = どの画像を描写しますか？
pick-reference = どの画像をもとにしますか？3枚まで選べます。
pick-blend = どの画像をブレンドしますか？2～5枚選んでください。
pick-placeholder = メッセージの画像（上から順）
pick-picture = { $number }. { $name }
form-reference = 参照画像として使う
form-reference-help = 画像のほかに見たいもの
refused-no-pictures = このメッセージには使える画像がありません。
refused-one-to-blend = ブレンドには2枚以上の画像が必要ですが、このメッセージには1枚しかありません。**/ブレンド** で別の画像を加えてください。
refused-menu-over = この選択はすでに終わったか、古すぎます。メッセージのメニューをもう一度開いてください。何も送信されていません。
refused-not-ours = このメッセージには、このボットが作った画像がありません。
refused-message-link = メッセージのリンクから見つけられるのは、このボットが作った画像だけです。ほかの画像は、そのメッセージのメニュー（アプリ）を使うか、ファイルを直接指定してください。
refused-no-finished-picture = そのメッセージには完成した画像がありません。
refused-video = { $name }は動画です。動画のスクリーンショットなどの画像を指定してください。
refused-flaw-heic = { $name }はHEIC写真で、画像サービスが読み取れません。JPEGで共有してください。スマートフォンで写真のスクリーンショットを撮るか、カメラの設定で「互換性優先」を選んでください。
refused-flaw-animated = { $name }は動く画像です。スクリーンショットなどの静止画を指定してください。
refused-flaw-pixels = { $name }は画素数が多すぎます。7000 × 7000など、5000万画素まで使えます。
refused-flaw-shape = マスク{ $name }の形が画像と違います。縦横が画像と同じか、同じ比率で拡大・縮小したものにしてください。
refused-flaw-unpainted = マスク{ $name }に塗られた部分がありません。白い部分や消した部分は描き直し、黒い部分は残します。


## Regions: the mask editor and its preview

button-editor = マスクエディターを開く
button-paint = 描く
button-change = 変更
editor-offered = ブラウザーで自分で塗ることもできます。このリンクは自分専用で、15分以内に1回だけ使えます。
marked-region =
    斜線の部分（画像の約{ $percent }%）を描き直します。**描く**を押すまで、何も送信されず、課金もされません。
    > { $prompt }
marked-alt = 描き直す部分に斜線と輪郭を付けた画像：約{ $percent }%。
marked-painted = 指定したとおりに作成中です。
refused-whole-region = 画像全体が指定されています。一部を残すか、全体を変えるには **Vary** を使ってください。何も送信されていません。
refused-drawing = この画像のサイズのマスクではありません。ページを読み込み直してください。何も送信されていません。
mask-expired = このリンクは期限切れです。使えるのは15分間です。Discordで **Vary (Region)** をもう一度押して、新しいリンクを受け取ってください。
mask-used = このリンクはすでに使われています。Discordで **Vary (Region)** をもう一度押して、新しいリンクを受け取ってください。
mask-busy = お使いのネットワークから誤ったリンクが多く届きました。1分後にもう一度お試しください。
mask-over = このリンクは使えません
mask-too-large = マスクが大きすぎて送れません。細かい部分を減らしてください。
mask-no-form = ページから言葉とマスクが届きませんでした。読み込み直してください。
mask-title = 描き直す部分を指定
mask-intro = 画像の変えたい部分を塗ってください。残りはそのままです。
mask-script = このページにはJavaScriptが必要ですが、ブラウザーでオフになっています。
mask-tools = ツール
mask-brush = ブラシ
mask-eraser = 消しゴム
mask-rectangle = 長方形
mask-lasso = 投げなわ
mask-move = 移動
mask-size = ブラシのサイズ
mask-changes = 変更
mask-undo = 元に戻す
mask-redo = やり直す
mask-invert = 反転
mask-clear = すべて消す
mask-zoom = ズーム
mask-nearer = 拡大
mask-farther = 縮小
mask-whole = 全体
mask-canvas = 塗る画像
mask-alt = 一部を描き直す画像
mask-fields = または画像のマス全体
mask-prompt-label = そこにあってほしいもの
mask-prompt-about = 描き直す部分のプロンプト
mask-submit = これで描く
mask-keys = キーボード
mask-keys-how = 画像が選択されているときに使えるキーです。矢印キーでカーソルを動かし、スペースキーでそこを塗ります。
mask-key-arrows = 矢印キー
mask-key-space = スペースキー
mask-key-hold = Enterキー
mask-key-fine = Shiftキー
mask-key-delete = Deleteキー
mask-key-cursor = カーソルを動かす
mask-key-finely = 矢印キーと一緒に：細かく動かす
mask-key-dab = 1回塗る
mask-key-down = ツールを下ろしたままにする／上げる
mask-key-smaller = ブラシを小さく
mask-key-larger = ブラシを大きく
mask-done = 作成中です
mask-back = 画像は、Discordでボタンを押した場所に表示されます。このページは閉じてかまいません。
mask-return = Discordに戻る
mask-did-brush = 塗りました。
mask-did-eraser = 消しました。
mask-did-rectangle = 長方形を塗りました。
mask-did-lasso = 囲んだ部分を塗りました。
mask-did-field = マスを変えました。
mask-did-inverted = 反転しました。
mask-did-cleared = すべて消しました。
mask-did-undone = 元に戻しました。
mask-did-redone = やり直しました。
mask-nothing = まだ何も指定されていません。
mask-everything = 画像全体が指定されています。一部を残してください。
mask-marked = 画像の約{ $percent }%を描き直します。
mask-percent = { $percent }%
mask-zoomed = ズーム{ $percent }%
mask-cursor = カーソル：左から{ $x }%、上から{ $y }%
mask-down = ツールを下ろしています。Enterで上げます。
mask-sending = 送信中…
mask-unreachable = ボットに接続できません。塗ったものは残っているので、もう一度お試しください。
mask-unknown = このボットのリンクではないか、全部コピーされていません。Discordで **Vary (Region)** を押して、リンクを受け取ってください。

## Usage, limits and administration

command-usage = 利用状況
command-usage-about = 今日の残りと、画像にかかった費用を表示します
command-admin-settings = 設定
command-admin-settings-about = このサーバーの制限と画像サービス
command-admin-usage = 利用状況
command-admin-usage-about = このサーバーの費用を種類別・人別に表示します
command-admin-block = ブロック
command-admin-block-about = その人がここで新しく始められないようにします
command-admin-unblock = ブロック解除
command-admin-unblock-about = ブロックした人がまた始められるようにします
command-admin-refund = 返却
command-admin-refund-about = その人が今日、1日の上限を超えて始められるようにします
option-admin-user = ユーザー
option-admin-user-about = 対象の人
option-admin-count = 件数
option-admin-count-about = ジョブの件数。省略すると1

usage-title = **自分の利用状況**
usage-no-limit = ここには1日の上限がありません。
usage-left = 今日ここであと{ $left }件のジョブを始められます。1日の上限は{ $limit }件です。次の日は { $anew } に始まります。
usage-live = 進行中：{ $count }件（最大{ $limit }件）
usage-today = **今日：** { $jobs ->
    [0] まだありません
   *[other] ジョブ{ $jobs }件、{ $cost }
}
usage-month = **今月：** { $jobs ->
    [0] まだありません
   *[other] ジョブ{ $jobs }件、{ $cost }
}
usage-estimated = -# 費用は価格表による見積もりで、米ドルです。日と月はUTCで区切ります。
cost-line = - { $name }：ジョブ{ $jobs }件、{ $cost }
cost-known = 約{ $dollars }
cost-unknown = 価格不明
cost-partly = 約{ $dollars }、ほかに価格不明のジョブ{ $unknown }件
work-imagine = 新しい画像
work-variation = バリエーション、ズーム、パン
work-upscale = アップスケール
work-blend = ブレンド
work-describe = 描写
work-shorten = 短いプロンプト
work-edit = 編集
work-video = 動画

server-title = **このサーバー**
server-active-own = 1人が同時に進められるジョブは{ $limit }件です（ここで設定）。
server-active-usual = 1人が同時に進められるジョブは{ $limit }件です（ボットのオーナーが設定）。
server-daily-own = { $limit ->
    [0] 1日の上限はありません（ここで設定）。
   *[other] 1人がここで1日に始められるジョブは{ $limit }件です（ここで設定）。
}
server-daily-usual = { $limit ->
    [0] 1日の上限はありません（ボットのオーナーが設定）。
   *[other] 1人が1日に始められるジョブは{ $limit }件です（ボットのオーナーが設定）。
}
server-service-own = 新しい画像は **{ $name }** が受け付ける間、そこで作ります（ここで設定）。
server-service-usual = 新しい画像は、最初に受け付けた画像サービスで作ります。接続中：{ $names }。
server-service-menu = 新しい画像を作るサービス
server-service-automatic = 最初に受け付けたサービス
server-blocked = ブロック中{ $count }人：{ $people }
server-usage-title = **このサーバーで使った費用**
server-usage-people = **人別、今月**
button-limits = 制限を変更
button-unset = オーナーの設定に戻す
form-limits = このサーバーの制限
form-limits-active = 1人の進行中のジョブ数
form-limits-active-help = 1～100。空にするとボットのオーナーの設定を使います
form-limits-daily = 1人の1日のジョブ数
form-limits-daily-help = 10000まで、0は無制限。空にするとボットのオーナーの設定を使います
admin-blocked = { $who } はここで新しく始められなくなりました。進行中のものは続きます。
admin-blocked-already = { $who } はすでにブロックされています。
admin-unblocked = { $who } はまたここで始められます。
admin-unblocked-already = { $who } はブロックされていませんでした。
admin-refunded = { $who } にジョブ{ $count }件を返却しました。今日ここであと{ $left }件始められます。

refused-blocked = このサーバーの管理者が、あなたがここで始めることを許可していません。何も送信されていません。
refused-daily = 今日ここで始められるジョブ{ $limit }件をすべて使いました。次の日は <t:{ $at }:R> に始まります。何も送信されていません。
refused-daily-several = これは一度に{ $count }件のジョブを始めますが、今日ここで始められるのはあと{ $left }件です。次の日は <t:{ $at }:R> に始まります。何も送信されていません。
refused-not-manager = このサーバーを管理できる人だけが、このサーバーの中でだけできます。
refused-limit = この値は使えません。{ $least }～{ $most }の整数か、空にしてください。
refused-no-daily = ここには1日の上限がないため、返却するものがありません。
