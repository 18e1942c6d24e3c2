# Everything people read, in Simplified Chinese. Its order is that of en.ftl. Concise, 你, full-width punctuation;
# a space between Chinese and Latin letters or numbers.
#
# Glossary: upscale 放大 · variation, vary 变化 · remix Remix · zoom out 缩小 · pan 平移 · animate 制作动画
# prompt 提示词 · seed 种子 · stylize 风格化 · chaos 混乱 · weird 怪异 · tile 平铺 · raw 原始模式 · aspect 比例
# mask 蒙版 · mode 模式 (放松、快速、极速) · job 任务 · picture 图片 · image service 图片服务
# charged 扣费 · queue 队列 · favourite 收藏 · private 私密 · credit 额度 · owner of the bot 机器人所有者
# The buttons U1, V1, Vary (Region) and Custom Zoom are the image service's own and stay as they are.

## Two whole sentences beside each other. Some languages put no blank between them.

sentences = { $first }{ $second }

## Commands. Names: 1 to 32 characters, lower case, no blanks. Descriptions: at most 100 characters.

command-imagine = 想象
command-imagine-about = 用文字生成图片
command-blend = 混图
command-blend-about = 把两到五张图片融合成新图片
command-describe = 描述
command-describe-about = 根据图片反推提示词
command-shorten = 精简
command-shorten-about = 找出意思相同但更短的提示词
command-animate = 动画
command-animate-about = 以一张图片为开头制作视频
command-edit = 编辑
command-edit-about = 用文字修改任意图片
command-jobs = 任务
command-jobs-about = 查看正在生成的图片和最近的图片
command-settings = 设置
command-settings-about = 查看和修改你的个人设置
command-help = 帮助
command-help-about = 这个机器人能做什么
command-admin = 管理
command-admin-about = 供服务器管理者和机器人所有者使用
command-admin-doctor = 诊断
command-admin-doctor-about = 检查机器人有什么问题，仅限机器人所有者

option-prompt = 提示词
option-prompt-about = 你想看到的内容，也可以写 --ar 3:2 这样的参数
option-aspect = 比例
option-aspect-about = 宽高比，例如 16:9
option-version = 版本
option-version-about = 模型版本，例如 7 或 niji 6
option-mode = 模式
option-mode-about = 速度和费用
option-stylize = 风格化
option-stylize-about = 模型自身审美的强度，0 到 1000
option-chaos = 混乱
option-chaos-about = 四张图片之间的差异程度，0 到 100
option-weird = 怪异
option-weird-about = 允许的怪异程度，0 到 3000
option-seed = 种子
option-seed-about = 相同的种子和提示词会得到相似的图片
option-no = 排除
option-no-about = 图片中不能出现的内容
option-raw = 原始模式
option-raw-about = 更贴近你的描述，减少模型自身的风格
option-tile = 平铺
option-tile-about = 生成可以无缝重复的图案
option-image = 图片
option-image-about = 参考图片：PNG、JPEG 或 WebP
option-image2 = 图片2
option-image2-about = 第二张参考图片
option-image3 = 图片3
option-image3-about = 第三张参考图片
option-translate = 翻译
option-translate-about = 先把提示词翻译成英文
option-image1 = 图片1
option-image4 = 图片4
option-image5 = 图片5
option-blend-picture-about = 要融合的图片：PNG、JPEG 或 WebP
option-dimensions = 画幅
option-dimensions-about = 新图片的形状
option-link = 链接
option-link-about = 或者填写链接：任何人都能打开的图片，或带有我的图片的消息
option-describe-image-about = 要反推提示词的图片：PNG、JPEG 或 WebP
option-shorten-prompt-about = 太长的提示词
option-animate-image-about = 作为视频开头的图片：PNG、JPEG 或 WebP
option-animate-prompt-about = 视频里发生什么
option-motion = 运动
option-motion-about = 运动的幅度
option-edit-image-about = 要修改的图片：PNG、JPEG 或 WebP
option-edit-prompt-about = 修改后应该看到什么
option-mask = 蒙版
option-mask-about = 修改的位置：一张图片，白色或擦除的部分会重新绘制，黑色部分保持不变
option-private = 私密
option-private-about = 只有你能看到

choice-mode-relax = 放松
choice-mode-fast = 快速
choice-mode-turbo = 极速
choice-dimensions-portrait = 竖图，2:3
choice-dimensions-square = 方图，1:1
choice-dimensions-landscape = 横图，3:2
choice-motion-low = 小幅
choice-motion-high = 大幅

help-intro = 我用 Midjourney 把你的文字变成图片。你在这里可以使用：
help-command = - { $command } – { $about }
help-menus = 在任意消息的菜单中，**APP** 下：{ $menus }。
help-buttons = 图片完成后，下方的 **U1** 到 **U4** 取出四张中的一张，**V1** 到 **V4** 生成它的变化，🔄 重新生成四张。单张图片可以放大、变化、缩放、平移和制作动画。这些按钮任何人都可以按：每次生成都按一张图片计费，结果归按下按钮的人。
help-mask = **Vary (Region)** 还可以打开一个页面，让你亲手涂抹要重绘的部分。
help-private = 使用**私密**选项，图片只有你自己能看到，直到你按**公开**。
help-settings = 在 **/设置** 中可以选择你的默认值、完成时的通知方式和语言，也可以删除你的全部数据。
help-remix = 在 **/设置** 中开启 Remix 后，变化、平移和 🔄 会先让你输入新的提示词。
help-at-once = 你可以同时进行 { $jobs } 个任务。
help-daily = 你每天可以在这里开始 { $jobs } 个任务。
help-languages = 我会说：{ $languages }。

## A job's message

title-imagine = **{ $prompt }** – { $who }
title-action = **{ $prompt }** – { $label } · { $who }
title-bare = **{ $label }** – { $who }
found = { $emoji } { $text }
prompt-hidden = 提示词无法在此显示
mode-relax = 放松
mode-fast = 快速
mode-turbo = 极速
status-waiting = 等待开始 · { $mode }
status-waiting-line = 图片服务已满，正在排队 · 第 { $position } 位 · { $mode }
status-queued = 队列第 { $position } 位 · { $mode }
status-progress = { $percent }% · { $mode }
status-unheard = 图片服务没有响应，仍在尝试 · { $mode }
status-cancelled = 已取消
note-cancelled = 没有发送任何内容，也没有扣费。
note-cancelled-sent = 已停止跟踪。如果图片服务无法停止，它会在那边继续，仍可能扣费。
note-needs-input = 需要你先填写提示词才能继续。
note-uncertain = 图片服务没有回应，无法得知它是否接受了请求。可能已经扣费；按“重新发送”可能会再扣一次。
note-parting = 我很快就不能自动更新这条消息了。按**刷新**可以查看进度，完成后可以查看图片。
note-picture-late = 图片已经完成，但暂时还没取到。稍后会自动显示在这里。
note-too-large = 文件太大，无法上传到这里。图片服务保留期间，可以用**原图**打开。
note-picture-lost = 图片没能取到这里。图片服务那边可能还有。

## What failed, by who can act

failure-bad-parameter = ⚠️ 图片服务不接受这个请求。请修改提示词。
failure-banned = ⚠️ 图片服务拒绝了这些词语。请换一种说法。
failure-bad-picture = ⚠️ 图片服务无法使用提示词中的图片或链接。请换一个试试。
failure-busy = ⚠️ 图片服务目前已满。请过几分钟再试。
failure-unavailable = ⚠️ 图片服务目前没有响应。请稍后再试。
failure-timed-out = ⚠️ 图片服务耗时过长，已放弃等待。请再试一次。
failure-key-refused = ⚠️ 图片服务拒绝了机器人的密钥。请告知机器人所有者。
failure-no-balance = ⚠️ 机器人的额度已用完。请告知机器人所有者。
failure-account = ⚠️ 图片服务自己的账号出了问题。请稍后再试。
failure-gone = ⚠️ 图片服务已经没有这张图片了。请用 /想象 重新开始。
failure-unsupported = ⚠️ 图片服务不支持这个功能。请选择别的。
failure-failed = ⚠️ 图片服务没能生成。请再试一次，或修改提示词。
failure-picture-lost = ⚠️ 图片服务说已完成，却没有给出结果。请再试一次。

# Stands behind each of them.
charge-nothing = 没有扣费。
charge-hardly = 失败的图片通常不扣费。
charge-perhaps = 可能已经扣费。

## Buttons. At most 34 characters are readable.

button-cancel = 取消
button-refresh = 刷新
button-continue = 继续
button-resend = 重新发送
button-forget = 放弃
button-details = 详情
button-again = 修改并重新生成
button-like = 收藏
button-delete = 删除
button-erase = 是的，删除
button-original = 原图
button-more = 更多…
button-stop = 取消第 { $number } 项
button-show = 打开第 { $number } 项
button-remix-on = 开启 Remix
button-remix-off = 关闭 Remix
button-translate-on = 开启翻译
button-translate-off = 关闭翻译
button-unnamed = 操作
button-action = 操作 { $number }
button-kind-upscale = 放大
button-kind-enlarge = 放大
button-kind-vary = 变化
button-kind-reroll = 重新生成
button-kind-zoom = 缩小
button-kind-custom-zoom = 自定义缩放
button-kind-region = 局部重绘
button-kind-pan = 平移
button-kind-animate = 制作动画
button-kind-extend = 延长
button-kind-video = 视频
button-kind-bookmark = 收藏
button-kind-described = 用它生成
button-kind-shortened = 用它生成

## Forms. Titles and labels: at most 45 characters. Help: at most 100.

form-zoom = 自定义缩放 (Custom Zoom)
form-zoom-prompt = 提示词
form-zoom-help = --zoom 表示缩小的倍数，从 1 到 2
form-region = 局部重绘 (Vary Region)
form-region-prompt = 这里应该出现什么
form-region-prompt-help = 重绘部分的提示词
form-region-cells = 位置：图片的格子
form-region-cells-help = 九个格子中的一个或多个
form-region-area = 或选择一个区域
form-region-mask = 或上传你自己的蒙版
form-region-mask-help = 一张图片：白色或擦除的部分会重新绘制，黑色部分保持不变
form-prompt = 修改提示词
form-prompt-prompt = 提示词
form-again = 修改并重新生成
region-cell-0 = 左上
region-cell-1 = 上
region-cell-2 = 右上
region-cell-3 = 左
region-cell-4 = 中
region-cell-5 = 右
region-cell-6 = 左下
region-cell-7 = 下
region-cell-8 = 右下
region-left = 左半边
region-right = 右半边
region-top = 上半边
region-bottom = 下半边
region-centre = 中央

## Private answers

more-buttons = 这张图片还可以：
already-done = 之前已经生成过了。{ $link }
already-shown = 在这里：{ $link }
shown-elsewhere = 它已不在这条消息里显示。{ $link }
already-running = 已经在生成了。{ $link }
cancel-not-stopped = 图片服务无法停止已经开始的任务。这里不再跟踪，但它会在那边继续，并可能扣费。
favourite-added = 已加入收藏。
favourite-removed = 已取消收藏。
delete-sure = 要删除这张图片、它的消息以及保存的所有相关信息吗？
deleted = 已删除。
jobs-none = 你还没有生成过图片。用 **/想象** 把你的文字变成图片吧。
jobs-live = **正在生成**
jobs-over = **以前的任务**
jobs-line = { $number }. { $prompt } · { $state } { $link }
jobs-line-action = { $number }. { $prompt } – { $label } · { $state } { $link }
jobs-line-bare = { $number }. { $label } · { $state } { $link }
jobs-state-needs-input = 需要你填写提示词
jobs-state-uncertain = 可能丢失；可能已经扣费
jobs-state-succeeded = 完成
jobs-state-failed = 失败
jobs-unshown = { $state }，尚未显示

settings-title = **你的设置**
settings-remix-on = Remix 已**开启**：变化、平移和 🔄 会先让你输入新的提示词。
settings-remix-off = Remix 已**关闭**：变化、平移和 🔄 会立即开始。
settings-remix-none = 已连接的图片服务不支持 Remix。
settings-translate-on = 翻译已**开启**：**/想象** 的提示词会先翻译成英文。
settings-translate-off = 翻译已**关闭**：提示词按你写的原样发送。
settings-translate-none = 已连接的图片服务不支持翻译。

kind-imagine = 新图片
kind-blend = 混图
kind-describe = 描述
kind-shorten = 精简提示词
kind-animate = 动画
kind-edit = 编辑

## Refusals: nothing was sent, nothing paid

refused-unexpected = 出了点问题，已记录到日志。请再试一次。
refused-outdated = 这个按钮太旧，或已经用过了。
refused-meanwhile = 状态已经变了。请查看它的消息。
refused-filled = 提示词已经填好，正在继续。
refused-forgotten = 我已经没有这张图片的记录了。
refused-not-yours = 只有发起者或管理员可以这样做。
refused-too-many = 你已有 { $limit } 个任务正在进行。请等其中一个完成，或用 **/任务** 取消一个。没有发送任何内容。
refused-slowed = 图片服务多次拒绝了你的词语。再这样下去，它可能会封禁这里的所有人，请等待 { $minutes } 分钟，然后换一种说法。没有发送任何内容。
refused-stopping = 机器人正在重启。请一分钟后再试；没有发送任何内容。
refused-mode = 这里不支持 { $mode } 模式。可用的有：{ $modes }。
refused-not-offered = 这里连接的图片服务都不支持这个功能。没有发送任何内容。
refused-all-down = 目前没有图片服务接受新图片。下次尝试：<t:{ $at }:R>。没有发送任何内容。
refused-button = 生成这张图片的图片服务不接受这个按钮，所以没有发送任何内容。其他按钮可以照常使用。
refused-provider-gone = 生成这张图片的图片服务已不再连接。
refused-over = 它已经结束，没有可取消的。
refused-cannot-cancel = 现在无法取消。请稍后再看。
refused-still-running = 还在生成中。请先取消。
refused-not-ready = 还在生成中，完成后会显示。
refused-being-shown = 正在显示。请稍后再看。
refused-cannot-delete = 我已经没有权限删除那条消息了。你可以自己删除，或请管理员帮忙。
refused-no-size = 我不知道这张图片的尺寸，所以无法标记其中的一部分。
refused-no-region = 请选择位置：格子、区域或你自己的蒙版。
refused-mask = 这个蒙版不能用。它必须是小于 10 MB 的 PNG、JPEG 或 WebP 图片，并且上面有涂抹的部分。
refused-one-picture = 请提供一张图片：文件或链接，二选一。
refused-link = 这个链接不能用。它必须以 https:// 开头，并且任何人都能打开。
refused-broken-link = 这个链接里没有可以读取的图片。支持 PNG、JPEG 和 WebP，最大 20 MB。
refused-not-the-owner = 只有机器人所有者可以这样做。
refused-old-command = 这个命令已经更新。请重启 Discord 后再试。
refused-not-a-picture = { $name } 不是图片。支持 PNG、JPEG 和 WebP。
refused-picture-too-large = { $name } 太大了。图片最大 20 MB。
refused-pictures-too-large = 这些图片加起来太大了。总共最大 20 MB。
refused-broken-picture = { $name } 无法读取。支持 PNG、JPEG 和 WebP。

prompt-allowed = 可用的值：{ $allowed }。
prompt-empty = 提示词是空的。请写下你想看到的内容。
prompt-too-long = 提示词有 { $value } 个字符，太长了。
prompt-out-of-range = --{ $parameter } { $value } 超出范围。
prompt-malformed = --{ $parameter } 不能是“{ $value }”。
prompt-missing-value = --{ $parameter } 需要一个值。
prompt-conflict = --{ $parameter } 和 --{ $value } 不能一起使用。请去掉一个。
prompt-repeat = 不能使用 --repeat：它会让费用成倍增加。想要更多图片，请按 🔄。

## What the doctor finds, for the owner of the bot: a line each, with the mend.

doctor-state-ok = 正常
doctor-state-look = 注意
doctor-state-wrong = 错误
doctor-sum = { $wrong ->
    [0] { $look ->
        [0] 一切正常。
       *[other] 没有错误；有 { $look } 项值得留意。
    }
   *[other] 有 { $wrong } 项错误。
}

doctor-check-slow = { $part }：检查超过了 { $seconds } 秒。请查看这台机器或它的网络出口是否过载，或被防火墙拦截。
doctor-check-broke = { $part }：检查本身出错（{ $error }）。这是一个 bug，请报告。

doctor-network-name = { $who }：找不到 { $address } 中的主机名。请检查 { $setting } 是否拼写正确，以及这台机器能否解析域名。
doctor-network-tls = { $who }：{ $address } 没有有效的证书，或不支持 TLS。请检查 { $setting } 是否正确（https 还是 http？），以及这台机器的时间和证书是否最新。
doctor-network-refused = { $who }：{ $address } 没有程序在监听。请检查 { $setting } 的端口是否正确，以及该服务是否在运行。
doctor-network-unreachable = { $who }：无法到达 { $address }。请检查 { $setting } 是否正确，以及防火墙是否拦截了这台机器。
doctor-network-silent = { $who }：{ $address } 没有及时响应。请稍后再试；如果一直这样，请检查 { $setting } 是否正确，以及是否有防火墙拦截。
doctor-network-cut = { $who }：{ $address } 没有回答就断开了连接。请检查 { $setting } 是否正确（https 还是 http？）。

doctor-setting = 配置：{ $problem }
doctor-configuration = 配置：完整。图片服务：{ $providers }。
doctor-misspelt = 配置：{ $name }（来自 { $origin }）没有任何地方读取。如果你想写的是 { $meant }，请改名。

doctor-database-refused = 数据库：{ $reason }
doctor-database-read-only = 数据库：当前用户不能写入 { $place }。请让机器人的用户拥有该文件、它的文件夹和旁边的文件；如果是 PostgreSQL，请授予 schema 的权限。
doctor-database-newer = 数据库：{ $place } 由更新版本的机器人写入（第 { $step } 步）。请启动那个版本，或恢复之前的备份。
doctor-database-exposed = 数据库：这台机器的其他用户可以读取 { $place }，里面有以机器人名义发言的权限。请对它运行：chmod 600。
doctor-database-room = 数据库：{ $place } 所在的磁盘只剩 { $free } MB。请腾出空间。
doctor-database-old-postgres = 数据库：{ $place } 是 PostgreSQL { $version }，需要 { $oldest } 或更高版本。请升级服务器。
doctor-database-empty = 数据库：{ $place } 还没有表；首次启动时会创建。
doctor-database-older = 数据库：{ $place } 处于第 { $step } 步；下次启动会升级到 { $newest }。建议先备份。
doctor-database-postgres = 数据库：{ $place } 是 PostgreSQL { $version }，与机器人的版本一致，大小 { $size } MB。
doctor-database-whole = 数据库：{ $place } 完好、可写、与机器人的版本一致，大小 { $size } MB；剩余空间 { $free } GB。
doctor-database-large = 数据库：{ $place } 可写、与机器人的版本一致，大小 { $size } MB；剩余空间 { $free } GB。它太大，无法在这里完整检查；备份时会检查。

doctor-provider = { $name }：{ $address } 有响应，并接受密钥。
doctor-provider-balance = { $name }：{ $address } 有响应，并接受密钥。余额：{ $balance }。
doctor-provider-untold = { $name }：无法读取账号余额。请到服务商的控制台查看。
doctor-provider-key = { $name }：{ $address } 拒绝了密钥。请在服务商的控制台新建一个，填入 { $key }。
doctor-provider-empty = { $name }：额度已用完。请到服务商的控制台充值。
doctor-provider-elsewhere = { $name }：{ $address } 返回的是网页或重定向，而不是该服务。请在 { $setting } 填入正确的地址，不带路径（https 还是 http？）；如果地址没错，就是前面的防火墙把这台机器挡住了。
doctor-provider-path = { $name }：{ $address } 有响应，但不认识这个路径。请检查 { $setting } 的地址是否正确；如果是 mjproxy，还要检查 MJPROXY_PREFIX。
doctor-provider-busy = { $name }：{ $address } 正忙。请过几分钟再试。
doctor-provider-down = { $name }：{ $address } 出了问题（状态 { $status }）。请等待，或在 PROVIDERS 中把别的服务放到第一位。
doctor-provider-odd = { $name }：{ $address } 的回答不像这种服务（状态 { $status }）。请检查 { $setting } 的地址是否正确。
doctor-provider-http = { $name }：密钥通过 http 传输，途中任何人都能读到。请在 { $setting } 中使用 https。

doctor-discord-token = Discord：DISCORD_TOKEN 中的令牌被拒绝。请在开发者门户的 Bot → Reset Token 新建一个。
doctor-discord-refuses = Discord：被拒绝（状态 { $status }）：{ $reason }。如果设置了 DISCORD_API_URL，请检查是否正确。
doctor-discord-odd = Discord：{ $address } 返回的不是 Discord 的响应。请检查 DISCORD_API_URL 是否正确。
doctor-application = Discord：接受令牌；应用是 { $name }（{ $id }）。
doctor-application-endpoint = Discord：设置了 Interactions Endpoint URL，命令因此到不了机器人。请清空该栏：{ $page }
doctor-application-code-grant = Discord：“Requires OAuth2 Code Grant”已开启，谁都无法安装机器人。请关闭：{ $page }
doctor-application-everywhere = Discord：机器人可以安装到服务器，也可以由个人安装并在任何聊天中使用。
doctor-application-servers = Discord：机器人可以安装到服务器。如需在任何聊天中使用，请同时勾选 User Install：{ $page }
doctor-application-people = Discord：机器人无法安装到服务器。请勾选 Guild Install：{ $page }
doctor-application-intents = Discord：机器人既不读消息也不读成员，可以关闭 { $names }：{ $page }
doctor-servers-none = Discord：机器人还不在任何服务器里。请安装：{ $link }
doctor-servers = Discord：在 { $count } 个服务器里，拥有所需的全部权限。
doctor-servers-many = Discord：在至少 { $count } 个服务器里；在前 { $count } 个里拥有所需的全部权限。
doctor-servers-lacks = Discord：在服务器 { $server } 里，机器人缺少 { $lacks }。请给它的身份组补上权限，或重新安装：{ $link }
doctor-servers-more = Discord：还有 { $count } 个服务器也缺少权限。
doctor-channel-lacks = Discord：在这个频道里，机器人缺少 { $lacks }。请在频道设置中允许它的身份组；否则它只能在命令之后的 15 分钟内在这里发言。
doctor-commands = Discord：已注册 { $count } 个命令，均为最新。
doctor-commands-unknown = Discord：当前用户无法在这里创建临时文件，因此无法得知命令是否最新。请让 TMPDIR 指向一个有空间且机器人用户可写的文件夹。
doctor-commands-none = Discord：没有注册任何命令。下次启动时会注册；要立即注册，请运行：python -m bot sync
doctor-commands-old = Discord：以下命令的注册内容与这里不同：{ $names }。下次启动可能会修复；要立即修复，请运行：python -m bot sync

doctor-public = PUBLIC_URL：{ $address } 通向机器人的网页服务器。
doctor-public-asleep = PUBLIC_URL：机器人的网页服务器没有在 { $address } 运行，无法检查。请启动机器人后再试。
doctor-public-elsewhere = PUBLIC_URL：{ $address } 通向的不是 { $own }（状态 { $status }）。请检查反向代理是否把请求转发到该地址。
doctor-public-http = PUBLIC_URL：{ $address } 通向机器人的网页服务器，但用的是 http。有些服务只通过 https 回调；请给反向代理配置证书。

doctor-clock = 时钟：与 Discord 相差几秒以内。
doctor-clock-fast = 时钟：这台机器比 Discord 快 { $seconds } 秒。请开启时间同步（NTP）。
doctor-clock-slow = 时钟：这台机器比 Discord 慢 { $seconds } 秒。请开启时间同步（NTP）。
doctor-clock-unknown = 时钟：无法查询 Discord 的时间。

## Details, lineage and files

details-prompt = **提示词**
details-kind = **类型** { $kind }
details-mode = **速度** { $mode }
details-provider = **服务** { $provider } · 任务编号 { $task }
details-seed = **种子** { $seed }
details-size = **尺寸** { $width } × { $height }
details-time = **用时** { $seconds } 秒
# The pictures from the first one to this one, with an arrow between them.
details-ancestors = **来自** { $steps }
details-beyond-deleted = 已删除的图片
details-beyond-hidden = 未公开的图片
details-beyond-more = 更早的图片
# The buttons that were pressed on it, such as: U1, V3 (twice), Custom Zoom.
details-children = **由它生成** { $children }
details-times = { $name }（{ $count ->
    [1] 一次
    [2] 两次
   *[other] { $count } 次
}）
details-more = 还有 { $count } 个
details-links = **链接** { $links }（{ $ends }失效）
details-file = **文件** { $link }（链接一天内失效）
button-singles = 四张单图
singles = 网格中的四张图片，从左上到右下，按 **U1** 到 **U4** 的顺序。
original-own = 图片服务生成的原始文件。
original-copy = 图片服务已经没有这个文件了。这是这里保留下来的版本。
original-linked = 文件太大，无法发送。链接现在可以打开，一天内失效。
original-perhaps = 文件没能取到。只要图片服务还保留着，也许可以用这个链接打开。
refused-files-too-large = 即使缩小，这里也无法上传这些图片。
refused-file-gone = 图片服务已经没有这个文件，我也无法从 Discord 取得。如果你还能看到图片，请按它下方的**详情**再试一次。
# Descriptions of pictures for people who do not see them.
alt-grid = 四张图片：{ $prompt }
alt-picture = 图片：{ $prompt }
alt-video = 视频：{ $prompt }
alt-described = 用来反推提示词的图片：{ $prompt }
alt-preview = { $percent }% 预览：{ $prompt }
alt-unfinished = 未完成的图片：{ $prompt }
alt-part = { $number ->
    [1] 四张中的第 1 张，左上：{ $prompt }
    [2] 四张中的第 2 张，右上：{ $prompt }
    [3] 四张中的第 3 张，左下：{ $prompt }
   *[4] 四张中的第 4 张，右下：{ $prompt }
}

## The gallery

command-gallery = 图库
command-gallery-about = 逐页浏览你已完成的图片，只有你能看到
command-show = 展示
command-show-about = 重新展示以前的图片，按钮可用
option-search = 搜索
option-search-about = 提示词中的词语
option-favourites = 收藏
option-favourites-about = 只看你收藏的图片
option-user = 用户
option-user-about = 其他人的图片，限于你在这个服务器里能看到的
option-job = 任务
option-job-about = 输入提示词中的几个字，然后选择

gallery-title = **你的图片**
gallery-title-of = **{ $who } 的图片**
gallery-only-kind = 只看：{ $kind }
gallery-only-favourites = 只看收藏
gallery-only-words = 只看包含这些词的：{ $words }
gallery-page = 第 { $page }/{ $pages } 页 · { $count } 张图片
gallery-page-more = 第 { $page }/{ $pages } 页 · 最新的 { $count } 张图片。更早的可以搜索。
gallery-line = **{ $number }** { $prompt } · { $label } · <t:{ $at }:R>
gallery-line-liked = **{ $number }** { $prompt } · { $label } · <t:{ $at }:R> · 收藏
gallery-no-words = 没有提示词
gallery-picked = 已选择：**{ $number }** { $prompt }
gallery-sure = 要删除 **{ $number }**、它的消息以及保存的所有相关信息吗？{ $prompt }
gallery-nothing-own = 你还没有完成的图片。用 **/想象** 把你的文字变成图片吧。
gallery-nothing-of = 没有你能看到的图片。私密图片和你看不到的频道里的图片不会显示。
gallery-nothing-such = 没有符合的图片。请按**显示全部**，或用更少或别的词语搜索。
gallery-alt = { $number }：{ $prompt }
gallery-option = { $number }. { $prompt }
gallery-pick = 选择一张图片
gallery-kind-all = 所有类型
gallery-kind-new = 新图片
gallery-kind-single = 单图和放大的图片
gallery-kind-changed = 变化、缩放和编辑
gallery-kind-video = 视频
gallery-kind-found = 反推过提示词的图片
button-previous = 上一页
button-next = 下一页
button-favourites-on = 只看收藏
button-favourites-off = 不限收藏
button-search = 搜索
button-widen = 显示全部
button-keep = 保留
button-open = 打开
button-unlike = 取消收藏
form-search = 搜索图库
form-search-words = 提示词中的词语
form-search-words-help = 可以出现在提示词的任何位置；留空则显示全部
show-comes = 已在下方重新展示。
show-minutes = { $count ->
    [0] 刚刚
   *[other] { $count } 分钟前
} · { $label } · { $prompt }
show-hours = { $count } 小时前 · { $label } · { $prompt }
show-days = { $count } 天前 · { $label } · { $prompt }
refused-gallery-over = 这个图库太旧，或是别人打开的。请用 **/图库** 重新打开。
refused-gallery-of = 只能在你们都在的服务器里查看其他人的图片。
refused-show-nothing = 你已完成的图片中没有包含这些词的。请输入别的词，或浏览 **/图库**。

## Settings and presets

# How this language calls itself, in the menu of languages.
language-name = 简体中文


option-preset = 预设
option-preset-about = 你在 /设置 中创建的预设

settings-sample-words = 一座灯塔
settings-sample-public = 你的下一张图片：**{ $prompt }**（{ $mode }，所有人可见）
settings-sample-private = 你的下一张图片：**{ $prompt }**（{ $mode }，仅你可见）
settings-raw-on = 原始模式已**开启**：更贴近你的描述，减少 Midjourney 自身的风格。
settings-raw-off = 原始模式已**关闭**：Midjourney 会加入自身的风格。
settings-private-on = 你的命令结果**仅你可见**，除非用**私密**选项另行指定。
settings-private-off = 你的命令结果**所有人可见**，除非用**私密**选项另行指定。
settings-mode = 速度：{ $mode }
settings-mode-usual = 速度：这里的默认值
settings-version = 版本：{ $version }
settings-version-usual = 版本：Midjourney 默认
settings-stylize = 风格化：{ $number }
settings-stylize-usual = 风格化：Midjourney 默认
settings-stylize-low = 风格化：低（{ $number }）
settings-stylize-medium = 风格化：中（{ $number }）
settings-stylize-high = 风格化：高（{ $number }）
settings-stylize-very-high = 风格化：很高（{ $number }）
settings-stylize-own = 风格化：其他数值…
settings-notify-edit = 完成时：只更新消息
settings-notify-ping = 完成时：提及我
settings-notify-dm = 完成时：给我发私信
settings-language = 语言：{ $name }
settings-language-usual = 语言：与 Discord 相同
settings-reset-sure = 要把所有设置恢复到最初吗？你的预设会保留。

button-settings-picture = 图片
button-settings-delivery = 接收方式
button-settings-presets = 预设
button-reset = 重置
button-reset-sure = 是的，重置
button-back = 返回
button-raw-on = 开启原始模式
button-raw-off = 关闭原始模式
button-suffix = 后缀…
button-private-on = 仅自己可见
button-private-off = 所有人可见
button-preset-add = 新建预设…
button-preset-edit = 更改…
button-preset-drop = 删除
button-preset-drop-sure = 是的，删除

presets-title = **你的预设**（{ $count }/{ $most }）：在提示词中写 **--名称**，或在 **/想象** 中选择。
presets-line = **--{ $name }** { $parameters }
presets-choose = 打开一个预设…
presets-drop-sure = 要删除这个预设吗？{ $preset }

form-stylize = 风格化
form-stylize-number = 0 到 1000 的数字
form-suffix = 提示词后缀
form-preset = 预设
form-preset-name = 名称
form-preset-name-help = 字母、数字、- 和 _；以 --名称 的形式使用
form-parameters = 参数
form-parameters-help = 例如 --ar 3:2 --chaos 10；不能有其他文字
prompt-only-parameters = 这里只能写参数，例如 --ar 3:2。这不是参数：“{ $value }”。
prompt-no-speed = 这里不能写 --{ $parameter }。请在 **/设置** 的菜单中选择速度。
refused-suffix = 由于 --{ $parameter }，你在 **/设置** 中的后缀不再有效。请在那里更改。没有发送任何内容。
refused-settings-too-long = 加上你在 **/设置** 中的内容，提示词有 { $value } 个字符，太长了。没有发送任何内容。
refused-preset-name = 预设名称由字母、数字、- 和 _ 组成，最多 { $most } 个字符。
refused-preset-parameter = --{ $name } 是 Midjourney 的参数。请换一个名称。
refused-preset-taken = 你已有预设 --{ $name }。
refused-preset-many = 你已有 { $most } 个预设。请先删除一个。
refused-preset-gone = 这个预设已不存在。请重新打开 **/设置**。
refused-preset-empty = 预设至少需要一个参数，例如 --ar 3:2。
refused-preset-unknown = 你没有预设 --{ $name }。**/设置** 中列出了你的预设。
refused-preset-broken = 由于 --{ $parameter }，你的预设 --{ $name } 不再有效。请在 **/设置** 中更改。没有发送任何内容。


## Notices, privacy and one's data

# Stand behind the person's name, or alone in a direct message.
notice-ready = 你要的已经完成：{ $link }
notice-failed = 你要的没能完成。原因在这里：{ $link }
notice-waiting = 你要的已经完成，但需要你来打开才能显示：请在这里按**刷新**：{ $link }
button-publish = 公开
published = 已发布到 { $place }，所有人都能看到。
button-wipe = 删除我的数据
button-wiped = 是的，全部删除
wipe-sure =
    要删除保存的关于你的一切吗？**此操作无法撤销。**
    - 你在各处的图片以及提示词、预览和收藏都会被清除，它们的按钮不再可用。还在等你操作的会被放弃。
    - 你的设置、预设和收藏都会被清除。
    - 我发出的带有你图片的消息会逐条删除，可能需要几个小时。我够不到的会保留：私密消息，以及我看不到的地方的消息。
    - 图片的费用只保留金额，不含你写的任何文字。别人用你的图片生成的图片，以及服务器的屏蔽名单也会保留。我无法删除图片服务那边的任何内容。
wiped = 保存的关于你的一切都已删除，包括 { $jobs } 张图片。带有它们的消息会随后删除。
refused-wipe-running = 你还有正在生成的图片。请等它完成，或用 **/任务** 取消，然后再试。没有删除任何内容。
notice-dms-closed = 我无法给你发私信，因为你不接收我的私信。今后我只更新我的消息。开放私信后，请在 **/设置** 中重新选择。


## Menus on messages, and what pictures have to be

# Names in the menu of a message: at most 32 characters, blanks and capitals as you like.
menu-describe = 描述图片
menu-reference = 用作参考图
menu-blend = 融合图片
menu-details = 任务详情

found-tokens = 重要的词**加粗**，无用的词~~划掉~~：{ $tokens }
button-all = 全部生成（{ $count } 个）
button-kind-all = 全部生成
all-sure = 这会同时生成 { $count } 次，费用也是 { $count } 倍。要继续吗？
pick-describe = 你想描述哪张图片？
pick-reference = 你想以哪些图片为基础？最多选三张。
pick-blend = 你想融合哪些图片？请选择两到五张。
pick-placeholder = 消息中的图片，从上到下
pick-picture = { $number }. { $name }
form-reference = 用作参考图
form-reference-help = 除了图片本身，你还想看到什么
refused-no-pictures = 这条消息里没有可用的图片。
refused-one-to-blend = 混图至少需要两张图片，而这条消息只有一张。请用 **/混图** 再加一张。
refused-menu-over = 这个选择已经结束或太旧。请重新打开消息的菜单；没有发送任何内容。
refused-not-ours = 这条消息里没有我生成的图片。
refused-message-link = 通过消息链接，我只能找到我生成的图片。其他图片请使用那条消息的菜单（APP），或直接提供文件。
refused-no-finished-picture = 那条消息里没有已完成的图片。
refused-video = { $name } 是视频。请提供图片，例如视频的截图。
refused-flaw-heic = { $name } 是 HEIC 照片，图片服务无法读取。请以 JPEG 分享：在手机上对照片截图，或在相机设置中选择“兼容性最佳”。
refused-flaw-animated = { $name } 是动图。请提供静态图片，例如它的截图。
refused-flaw-pixels = { $name } 的像素太多。图片最多 5000 万像素，例如 7000 × 7000。
refused-flaw-shape = 蒙版 { $name } 的形状与图片不同。它的宽高必须与图片相同，或按同一比例放大、缩小。
refused-flaw-unpainted = 蒙版 { $name } 上没有涂抹的部分。白色或擦除的部分会重新绘制，黑色部分保持不变。


## Regions: the mask editor and its preview

button-editor = 打开蒙版编辑器
button-paint = 绘制
button-change = 更改
editor-offered = 你也可以在浏览器里手动涂抹。此链接仅供你使用一次，15 分钟内有效。
marked-region =
    斜线部分（约占图片的 { $percent }%）会重新绘制。在你按**绘制**之前，不会发送任何内容，也不会扣费。
    > { $prompt }
marked-alt = 用斜线和轮廓标出重绘部分的图片：约 { $percent }%。
marked-painted = 正在按你标记的生成。
refused-whole-region = 整张图片都被标记了。请保留一部分，或用 **Vary** 修改整张图片。没有发送任何内容。
refused-drawing = 这不是这张图片尺寸的蒙版。请重新加载页面。没有发送任何内容。
mask-expired = 此链接已过期：有效期为 15 分钟。请在 Discord 中再按一次 **Vary (Region)** 获取新链接。
mask-used = 此链接已经用过。请在 Discord 中再按一次 **Vary (Region)** 获取新链接。
mask-busy = 你的网络发来了太多错误的链接。请一分钟后再试。
mask-over = 此链接不能使用
mask-too-large = 蒙版太大，无法发送。请减少细节。
mask-no-form = 页面没有发送文字和蒙版。请重新加载。
mask-title = 标记要重绘的部分
mask-intro = 涂抹图片中要改变的部分，其余保持不变。
mask-script = 此页面需要 JavaScript，但你的浏览器已将其关闭。
mask-tools = 工具
mask-brush = 画笔
mask-eraser = 橡皮擦
mask-rectangle = 矩形
mask-lasso = 套索
mask-move = 移动
mask-size = 画笔大小
mask-changes = 更改
mask-undo = 撤销
mask-redo = 重做
mask-invert = 反选
mask-clear = 清除
mask-zoom = 缩放
mask-nearer = 放大
mask-farther = 缩小
mask-whole = 整图
mask-canvas = 要涂抹的图片
mask-alt = 其中一部分会重绘的图片
mask-fields = 或选择图片的整个格子
mask-prompt-label = 这里应该出现什么
mask-prompt-about = 重绘部分的提示词
mask-submit = 绘制这部分
mask-keys = 键盘
mask-keys-how = 图片获得焦点时可以使用这些按键。方向键移动光标，空格键在该处涂抹。
mask-key-arrows = 方向键
mask-key-space = 空格键
mask-key-hold = Enter 键
mask-key-fine = Shift 键
mask-key-delete = Delete 键
mask-key-cursor = 移动光标
mask-key-finely = 配合方向键：小步移动
mask-key-dab = 涂一下
mask-key-down = 按住工具，再次松开
mask-key-smaller = 缩小画笔
mask-key-larger = 放大画笔
mask-done = 正在生成
mask-back = 图片会出现在 Discord 中你按下按钮的地方。可以关闭此页面。
mask-return = 返回 Discord
mask-did-brush = 已涂抹。
mask-did-eraser = 已擦除。
mask-did-rectangle = 已涂抹矩形。
mask-did-lasso = 已填充套索区域。
mask-did-field = 已更改格子。
mask-did-inverted = 已反选。
mask-did-cleared = 已清除。
mask-did-undone = 已撤销。
mask-did-redone = 已重做。
mask-nothing = 还没有标记任何部分。
mask-everything = 整张图片都被标记了。请保留一部分。
mask-marked = 约 { $percent }% 的图片会重新绘制。
mask-percent = { $percent }%
mask-zoomed = 缩放 { $percent }%
mask-cursor = 光标距左边 { $x }%，距上边 { $y }%
mask-down = 工具已按下。按 Enter 松开。
mask-sending = 正在发送…
mask-unreachable = 无法连接机器人。你涂抹的内容还在，请再试一次。
mask-unknown = 这不是我们的链接，或没有完整复制。请在 Discord 中按 **Vary (Region)** 获取链接。

## Usage, limits and administration

command-usage = 用量
command-usage-about = 今天还剩多少，以及图片花了多少
command-admin-settings = 设置
command-admin-settings-about = 这个服务器的限制和图片服务
command-admin-usage = 用量
command-admin-usage-about = 按类型和用户查看这个服务器的花费
command-admin-block = 屏蔽
command-admin-block-about = 不让某人在这里再开始任何任务
command-admin-unblock = 取消屏蔽
command-admin-unblock-about = 让被屏蔽的人重新可以开始任务
command-admin-refund = 返还
command-admin-refund-about = 让某人今天可以超出每日上限
option-admin-user = 用户
option-admin-user-about = 针对的用户
option-admin-count = 数量
option-admin-count-about = 任务数量，不填则为 1

usage-title = **你的用量**
usage-no-limit = 这里没有每日上限。
usage-left = 今天你在这里还可以开始 { $left } 个任务；每日上限是 { $limit } 个。新的一天从 { $anew } 开始。
usage-live = 进行中：{ $count } 个，最多 { $limit } 个。
usage-today = **今天：** { $jobs ->
    [0] 还没有
   *[other] { $jobs } 个任务，{ $cost }
}
usage-month = **本月：** { $jobs ->
    [0] 还没有
   *[other] { $jobs } 个任务，{ $cost }
}
usage-estimated = -# 费用根据价目表估算，单位为美元。日期和月份以 UTC 为准。
cost-line = - { $name }：{ $jobs } 个任务，{ $cost }
cost-known = 约 { $dollars }
cost-unknown = 价格未知
cost-partly = 约 { $dollars }，另有 { $unknown } 个任务价格未知
work-imagine = 新图片
work-variation = 变化、缩放和平移
work-upscale = 放大
work-blend = 混图
work-describe = 描述
work-shorten = 精简提示词
work-edit = 编辑
work-video = 视频

server-title = **这个服务器**
server-active-own = 每人同时最多可有 { $limit } 个未完成的任务（在此设置）。
server-active-usual = 每人同时最多可有 { $limit } 个未完成的任务（由机器人所有者设置）。
server-daily-own = { $limit ->
    [0] 没有每日上限（在此设置）。
   *[other] 每人每天在这里可以开始 { $limit } 个任务（在此设置）。
}
server-daily-usual = { $limit ->
    [0] 没有每日上限（由机器人所有者设置）。
   *[other] 每人每天可以开始 { $limit } 个任务（由机器人所有者设置）。
}
server-service-own = 新图片由 **{ $name }** 生成（在此设置），只要它接受。
server-service-usual = 新图片由第一个接受的图片服务生成。可用的有：{ $names }。
server-service-menu = 由谁生成新图片
server-service-automatic = 第一个接受的服务
server-blocked = { $count } 人被屏蔽：{ $people }
server-usage-title = **这个服务器的花费**
server-usage-people = **按用户，本月**
button-limits = 更改限制
button-unset = 恢复为机器人所有者的设置
form-limits = 这个服务器的限制
form-limits-active = 每人未完成的任务数
form-limits-active-help = 1 到 100；留空则由机器人所有者决定
form-limits-daily = 每人每天的任务数
form-limits-daily-help = 最多 10000，0 表示不限；留空则由机器人所有者决定
admin-blocked = { $who } 不能再在这里开始任何任务。进行中的会继续。
admin-blocked-already = { $who } 之前已被屏蔽。
admin-unblocked = { $who } 又可以在这里开始任务了。
admin-unblocked-already = { $who } 没有被屏蔽。
admin-refunded = 已返还 { $who } { $count } 个任务，今天在这里还可以开始 { $left } 个。

refused-blocked = 这个服务器的管理者不允许你在这里开始任何任务。没有发送任何内容。
refused-daily = 你今天在这里已达到每日上限：{ $limit } 个任务。新的一天从 <t:{ $at }:R> 开始。没有发送任何内容。
refused-daily-several = 这会同时开始 { $count } 个任务，而你今天在这里只能再开始 { $left } 个。新的一天从 <t:{ $at }:R> 开始。没有发送任何内容。
refused-not-manager = 只有能管理这个服务器的人可以这样做，而且只能在这个服务器里。
refused-limit = 这个值不能用。它必须是 { $least } 到 { $most } 的整数，或留空。
refused-no-daily = 这里没有每日上限，所以没有可返还的。
