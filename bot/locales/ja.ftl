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
option-link-about = または、誰でも開ける画像のアドレス（https:// で始まるもの）
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

help-remix = **/設定** でリミックスをオンにすると、バリエーション、パン、🔄 のときに新しいプロンプトを先にたずねます。

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

details-prompt = **プロンプト** { $prompt }
details-kind = **種類** { $kind }
details-mode = **速さ** { $mode }
details-provider = **サービス** { $provider } · タスク { $task }
details-seed = **シード** { $seed }
details-size = **サイズ** { $width } × { $height }
details-time = **所要時間** { $seconds }秒
details-links = **リンク** { $links }（1日ほどで開けなくなります）
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
refused-mode = ここでは{ $mode }モードを使えません。使えるモード：{ $allowed }。
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


## The gallery


## Settings and presets

# How this language calls itself, in the menu of languages.
language-name = 日本語


## Notices, privacy and one's data


## Menus on messages


## Regions: the mask editor and its preview


## Usage, limits and administration
