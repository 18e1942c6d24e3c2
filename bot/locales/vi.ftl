# Everything people read, in Vietnamese. Its order is that of en.ftl. Friendly bạn; letters composed (NFC).
#
# Glossary: upscale phóng to · variation, vary biến thể · remix remix · zoom out thu nhỏ · pan mở rộng khung
# animate tạo video · prompt prompt · seed seed · stylize cách điệu · chaos hỗn loạn · weird kỳ lạ · tile họa tiết
# raw raw · aspect tỷ lệ · mask mặt nạ · mode chế độ (thư giãn, nhanh, turbo) · job tác vụ · picture ảnh
# image service dịch vụ ảnh · charged tính phí · queue hàng đợi · favourite yêu thích · private riêng tư · credit tín dụng
# owner of the bot chủ bot
# As in English: option-prompt option-raw option-seed choice-mode-turbo mode-turbo button-kind-video form-zoom-prompt
# As in English: form-prompt-prompt details-prompt details-seed option-preset form-preset
# The buttons U1, V1, Vary (Region) and Custom Zoom are the image service's own and stay as they are.

## Two whole sentences beside each other. Some languages put no blank between them.

sentences = { $first } { $second }

## Commands. Names: 1 to 32 characters, lower case, no blanks. Descriptions: at most 100 characters.

command-imagine = vẽ
command-imagine-about = Tạo ảnh từ lời mô tả của bạn
command-blend = trộn
command-blend-about = Trộn từ hai đến năm ảnh thành ảnh mới
command-describe = mô-tả
command-describe-about = Tìm các prompt phù hợp với một ảnh
command-shorten = rút-gọn
command-shorten-about = Tìm prompt ngắn hơn mà vẫn cùng ý
command-animate = tạo-video
command-animate-about = Tạo video bắt đầu từ một ảnh
command-edit = sửa
command-edit-about = Sửa ảnh bất kỳ bằng lời
command-jobs = tác-vụ
command-jobs-about = Xem ảnh đang tạo và ảnh gần đây của bạn
command-settings = cài-đặt
command-settings-about = Xem và đổi cài đặt của riêng bạn
command-help = trợ-giúp
command-help-about = Bot này làm được những gì
command-admin = quản-trị
command-admin-about = Dành cho người quản lý máy chủ và chủ bot
command-admin-doctor = chẩn-đoán
command-admin-doctor-about = Kiểm tra xem bot gặp vấn đề gì, chỉ dành cho chủ bot

option-prompt = prompt
option-prompt-about = Điều bạn muốn thấy; dùng được cả tham số như --ar 3:2
option-aspect = tỷ-lệ
option-aspect-about = Tỷ lệ rộng và cao, ví dụ 16:9
option-version = phiên-bản
option-version-about = Phiên bản mô hình, ví dụ 7 hoặc niji 6
option-mode = chế-độ
option-mode-about = Tốc độ và chi phí
option-stylize = cách-điệu
option-stylize-about = Mức thẩm mỹ riêng của mô hình, từ 0 đến 1000
option-chaos = hỗn-loạn
option-chaos-about = Bốn ảnh khác nhau đến đâu, từ 0 đến 100
option-weird = kỳ-lạ
option-weird-about = Ảnh được phép kỳ lạ đến đâu, từ 0 đến 3000
option-seed = seed
option-seed-about = Cùng số và cùng prompt sẽ cho ảnh giống nhau
option-no = loại-trừ
option-no-about = Những gì không được có trong ảnh
option-raw = raw
option-raw-about = Sát lời mô tả hơn, bớt phong cách riêng của mô hình
option-tile = họa-tiết
option-tile-about = Họa tiết lặp lại liền mạch
option-image = ảnh
option-image-about = Ảnh tham khảo: PNG, JPEG hoặc WebP
option-image2 = ảnh2
option-image2-about = Ảnh tham khảo thứ hai
option-image3 = ảnh3
option-image3-about = Ảnh tham khảo thứ ba
option-translate = dịch
option-translate-about = Dịch prompt sang tiếng Anh trước
option-image1 = ảnh1
option-image4 = ảnh4
option-image5 = ảnh5
option-blend-picture-about = Ảnh để trộn với các ảnh khác: PNG, JPEG hoặc WebP
option-dimensions = khổ-ảnh
option-dimensions-about = Hình dạng của ảnh mới
option-link = liên-kết
option-link-about = Hoặc liên kết: tới một ảnh ai cũng mở được, hoặc tới tin nhắn có ảnh của bot
option-describe-image-about = Ảnh cần tìm prompt: PNG, JPEG hoặc WebP
option-shorten-prompt-about = Prompt đang quá dài
option-animate-image-about = Ảnh mở đầu của video: PNG, JPEG hoặc WebP
option-animate-prompt-about = Điều xảy ra trong video
option-motion = chuyển-động
option-motion-about = Chuyển động nhiều hay ít
option-edit-image-about = Ảnh cần sửa: PNG, JPEG hoặc WebP
option-edit-prompt-about = Điều cần thấy trong ảnh
option-mask = mặt-nạ
option-mask-about = Chỗ cần sửa: một ảnh mà phần trắng hoặc đã xóa được vẽ lại, phần đen giữ nguyên
option-private = riêng-tư
option-private-about = Chỉ mình bạn thấy

choice-mode-relax = thư giãn
choice-mode-fast = nhanh
choice-mode-turbo = turbo
choice-dimensions-portrait = dọc, 2:3
choice-dimensions-square = vuông, 1:1
choice-dimensions-landscape = ngang, 3:2
choice-motion-low = ít
choice-motion-high = nhiều

help-intro = Bot dùng Midjourney để tạo ảnh từ lời mô tả của bạn. Ở đây bạn dùng được:
help-command = - { $command } – { $about }
help-menus = Trong menu của mọi tin nhắn, mục **Ứng dụng**: { $menus }.
help-buttons = Dưới ảnh đã xong, **U1** đến **U4** lấy riêng một trong bốn ảnh, **V1** đến **V4** tạo biến thể của ảnh đó, và 🔄 tạo bốn ảnh mới. Với ảnh đơn, bạn có thể phóng to, tạo biến thể, thu nhỏ, mở rộng khung và tạo video. Ai cũng có thể nhấn các nút này: mỗi kết quả tốn bằng một lần tạo ảnh và thuộc về người đã nhấn.
help-mask = **Vary (Region)** còn mở được trang để bạn tự tô phần cần vẽ lại.
help-private = Tùy chọn **riêng-tư** giữ ảnh cho riêng bạn, cho đến khi bạn nhấn **Công khai**.
help-settings = Trong **/cài-đặt**, bạn chọn các mặc định của mình, cách được báo khi ảnh xong và ngôn ngữ. Bạn cũng có thể xóa mọi dữ liệu của mình ở đó.
help-remix = Bật remix trong **/cài-đặt** thì biến thể, mở rộng khung và 🔄 sẽ hỏi prompt mới trước.
help-at-once = Bạn được có { $jobs } tác vụ chưa xong cùng lúc.
help-daily = Bạn được bắt đầu { $jobs } tác vụ mỗi ngày ở đây.
help-languages = Bot nói được: { $languages }.

## A job's message

title-imagine = **{ $prompt }** – { $who }
title-action = **{ $prompt }** – { $label } · { $who }
title-bare = **{ $label }** – { $who }
found = { $emoji } { $text }
prompt-hidden = Không thể hiển thị prompt ở đây
mode-relax = thư giãn
mode-fast = nhanh
mode-turbo = turbo
status-waiting = đang chờ bắt đầu · { $mode }
status-waiting-line = dịch vụ ảnh đang đầy, chờ ở vị trí { $position } · { $mode }
status-queued = vị trí { $position } trong hàng đợi · { $mode }
status-progress = { $percent }% · { $mode }
status-unheard = dịch vụ ảnh không trả lời, vẫn đang thử lại · { $mode }
status-cancelled = đã hủy
note-cancelled = Chưa gửi gì và không bị tính phí.
note-cancelled-sent = Bot không theo dõi ảnh này nữa. Nếu dịch vụ ảnh không dừng được, ảnh vẫn được tạo tiếp ở đó và vẫn có thể bị tính phí.
note-needs-input = Bạn cần nhập prompt thì mới tiếp tục được.
note-uncertain = Dịch vụ ảnh không trả lời nên không thể biết yêu cầu đã được nhận hay chưa. Có thể bạn đã bị tính phí. Nhấn “Gửi lại” có thể bị tính phí thêm lần nữa.
note-parting = Sắp tới bot không thể tự cập nhật tin nhắn này. Nhấn **Làm mới** để xem tiến độ, và xem ảnh khi đã xong.
note-picture-late = Ảnh đã xong nhưng chưa tải về được. Ảnh sẽ tự xuất hiện ở đây.
note-too-large = Tệp quá lớn so với giới hạn của Discord ở đây. **Ảnh gốc** dẫn tới tệp đó chừng nào dịch vụ ảnh còn giữ.
note-picture-lost = Không thể đưa ảnh về đây. Có thể ảnh vẫn còn ở dịch vụ ảnh.

## What failed, by who can act

failure-bad-parameter = ⚠️ Dịch vụ ảnh không chấp nhận yêu cầu này. Bạn hãy sửa prompt nhé.
failure-banned = ⚠️ Dịch vụ ảnh từ chối những từ này. Bạn hãy diễn đạt khác đi nhé.
failure-bad-picture = ⚠️ Dịch vụ ảnh không dùng được ảnh hoặc liên kết trong prompt. Bạn hãy thử cái khác nhé.
failure-busy = ⚠️ Dịch vụ ảnh đang đầy. Bạn hãy thử lại sau vài phút nhé.
failure-unavailable = ⚠️ Dịch vụ ảnh hiện không trả lời. Bạn hãy thử lại sau nhé.
failure-timed-out = ⚠️ Dịch vụ ảnh mất quá nhiều thời gian nên bot đã dừng chờ. Bạn hãy thử lại nhé.
failure-key-refused = ⚠️ Dịch vụ ảnh từ chối khóa của bot. Bạn hãy báo cho chủ bot nhé.
failure-no-balance = ⚠️ Bot đã hết tín dụng. Bạn hãy báo cho chủ bot nhé.
failure-account = ⚠️ Tài khoản của chính dịch vụ ảnh đang gặp sự cố. Bạn hãy thử lại sau nhé.
failure-gone = ⚠️ Dịch vụ ảnh không còn giữ ảnh này. Bạn hãy bắt đầu lại với /vẽ nhé.
failure-unsupported = ⚠️ Dịch vụ ảnh không hỗ trợ tính năng này. Bạn hãy chọn cái khác nhé.
failure-failed = ⚠️ Dịch vụ ảnh không tạo được ảnh. Bạn hãy thử lại hoặc sửa prompt nhé.
failure-picture-lost = ⚠️ Dịch vụ ảnh báo đã xong nhưng không có kết quả nào. Bạn hãy thử lại nhé.

# Stands behind each of them.
charge-nothing = Bạn không bị tính phí.
charge-hardly = Ảnh bị lỗi thường không bị tính phí.
charge-perhaps = Có thể đã bị tính phí.

## Buttons. At most 34 characters are readable.

button-cancel = Hủy
button-refresh = Làm mới
button-continue = Tiếp tục
button-resend = Gửi lại
button-forget = Bỏ qua
button-details = Chi tiết
button-again = Sửa và tạo lại
button-like = Yêu thích
button-delete = Xóa
button-erase = Có, hãy xóa
button-original = Ảnh gốc
button-more = Thêm…
button-stop = Hủy số { $number }
button-show = Mở số { $number }
button-remix-on = Bật remix
button-remix-off = Tắt remix
button-translate-on = Bật dịch
button-translate-off = Tắt dịch
button-unnamed = Thao tác
button-action = Thao tác { $number }
button-kind-upscale = Phóng to
button-kind-enlarge = Phóng to
button-kind-vary = Biến thể
button-kind-reroll = Tạo lại
button-kind-zoom = Thu nhỏ
button-kind-custom-zoom = Thu nhỏ tùy chỉnh
button-kind-region = Vẽ lại một vùng
button-kind-pan = Mở rộng khung
button-kind-animate = Tạo video
button-kind-extend = Kéo dài
button-kind-video = Video
button-kind-bookmark = Yêu thích
button-kind-described = Vẽ theo prompt này
button-kind-shortened = Vẽ theo prompt này

## Forms. Titles and labels: at most 45 characters. Help: at most 100.

form-zoom = Thu nhỏ tùy chỉnh (Custom Zoom)
form-zoom-prompt = Prompt
form-zoom-help = --zoom cho biết thu nhỏ bao nhiêu, từ 1 đến 2
form-region = Vẽ lại một vùng (Vary Region)
form-region-prompt = Điều cần có ở đó
form-region-prompt-help = Prompt cho phần được vẽ lại
form-region-cells = Vị trí: các ô của ảnh
form-region-cells-help = Một hoặc nhiều trong chín ô
form-region-area = Hoặc một phần ảnh
form-region-mask = Hoặc mặt nạ của riêng bạn
form-region-mask-help = Một ảnh: phần trắng hoặc đã xóa được vẽ lại, phần đen giữ nguyên
form-prompt = Đổi prompt
form-prompt-prompt = Prompt
form-again = Sửa và tạo lại
region-cell-0 = Trên bên trái
region-cell-1 = Trên
region-cell-2 = Trên bên phải
region-cell-3 = Trái
region-cell-4 = Giữa
region-cell-5 = Phải
region-cell-6 = Dưới bên trái
region-cell-7 = Dưới
region-cell-8 = Dưới bên phải
region-left = Nửa trái
region-right = Nửa phải
region-top = Nửa trên
region-bottom = Nửa dưới
region-centre = Chính giữa

## Private answers

more-buttons = Những việc khác có thể làm với ảnh này:
already-done = Ảnh này đã được tạo trước đó. { $link }
already-shown = Ảnh ở đây: { $link }
shown-elsewhere = Ảnh không còn hiển thị trong tin nhắn này. { $link }
already-running = Ảnh này đang được tạo rồi. { $link }
cancel-not-stopped = Dịch vụ ảnh không thể dừng việc đã bắt đầu. Bot không theo dõi nữa, nhưng ảnh vẫn được tạo tiếp ở đó và có thể bị tính phí.
favourite-added = Đã thêm vào mục yêu thích.
favourite-removed = Đã bỏ khỏi mục yêu thích.
delete-sure = Xóa ảnh, tin nhắn và mọi dữ liệu đã lưu về ảnh này?
deleted = Đã xóa.
jobs-none = Bạn chưa tạo ảnh nào. **/vẽ** sẽ tạo ảnh từ lời mô tả của bạn.
jobs-live = **Đang tạo**
jobs-over = **Trước đây**
jobs-line = { $number }. { $prompt } · { $state } { $link }
jobs-line-action = { $number }. { $prompt } – { $label } · { $state } { $link }
jobs-line-bare = { $number }. { $label } · { $state } { $link }
jobs-state-needs-input = cần bạn nhập prompt
jobs-state-uncertain = có thể đã thất lạc; có thể đã bị tính phí
jobs-state-succeeded = đã xong
jobs-state-failed = bị lỗi
jobs-unshown = { $state }, chưa hiển thị

settings-title = **Cài đặt của bạn**
settings-remix-on = Remix đang **bật**: biến thể, mở rộng khung và 🔄 hỏi prompt mới trước.
settings-remix-off = Remix đang **tắt**: biến thể, mở rộng khung và 🔄 bắt đầu ngay.
settings-remix-none = Các dịch vụ ảnh đang kết nối không hỗ trợ remix.
settings-translate-on = Dịch đang **bật**: prompt của **/vẽ** được dịch sang tiếng Anh trước.
settings-translate-off = Dịch đang **tắt**: prompt được gửi đúng như bạn viết.
settings-translate-none = Các dịch vụ ảnh đang kết nối không hỗ trợ dịch.

kind-imagine = Ảnh mới
kind-blend = Trộn
kind-describe = Mô tả
kind-shorten = Prompt ngắn hơn
kind-animate = Tạo video
kind-edit = Sửa ảnh

## Refusals: nothing was sent, nothing paid

refused-unexpected = Đã có lỗi xảy ra và được ghi lại. Bạn hãy thử lại nhé.
refused-outdated = Nút này quá cũ hoặc đã được dùng rồi.
refused-meanwhile = Trong lúc đó trạng thái đã thay đổi. Bạn hãy xem lại tin nhắn của ảnh nhé.
refused-filled = Prompt đã có rồi và ảnh đang được tạo tiếp.
refused-forgotten = Bot không còn lưu thông tin về ảnh này.
refused-not-yours = Chỉ người đã yêu cầu ảnh hoặc người kiểm duyệt mới làm được việc này.
refused-too-many = Bạn đang có { $limit } tác vụ chưa xong. Bạn hãy đợi một tác vụ xong, hoặc hủy bớt bằng **/tác-vụ**. Chưa gửi gì cả.
refused-slowed = Dịch vụ ảnh đã nhiều lần từ chối từ ngữ của bạn. Nếu tiếp diễn, mọi người ở đây có thể bị chặn, nên bạn hãy đợi { $minutes } phút rồi diễn đạt khác đi nhé. Chưa gửi gì cả.
refused-stopping = Bot đang khởi động lại. Bạn hãy thử lại sau một phút; chưa gửi gì cả.
refused-mode = Ở đây không có chế độ { $mode }. Các chế độ có sẵn: { $modes }.
refused-not-offered = Không dịch vụ ảnh nào đang kết nối hỗ trợ tính năng này. Chưa gửi gì cả.
refused-all-down = Hiện không dịch vụ ảnh nào nhận ảnh mới. Lần thử tiếp theo: <t:{ $at }:R>. Chưa gửi gì cả.
refused-button = Dịch vụ đã tạo ảnh này không nhận nút này nên chưa gửi gì cả. Các nút khác vẫn dùng được như trước.
refused-provider-gone = Dịch vụ đã tạo ảnh này không còn được kết nối ở đây.
refused-over = Ảnh này đã kết thúc rồi nên không còn gì để hủy.
refused-cannot-cancel = Lúc này chưa hủy được. Bạn hãy xem lại sau giây lát nhé.
refused-still-running = Ảnh vẫn đang được tạo. Bạn hãy hủy trước nhé.
refused-not-ready = Ảnh vẫn đang được tạo và sẽ hiển thị khi xong.
refused-being-shown = Ảnh đang được hiển thị. Bạn hãy xem lại sau giây lát nhé.
refused-cannot-delete = Bot không còn quyền xóa tin nhắn đó. Bạn có thể tự xóa hoặc nhờ người kiểm duyệt.
refused-no-size = Bot không biết kích thước của ảnh này nên không thể đánh dấu một phần.
refused-no-region = Bạn hãy chọn vị trí: các ô, một phần ảnh hoặc mặt nạ của riêng bạn.
refused-mask = Không dùng được mặt nạ này. Mặt nạ phải là ảnh PNG, JPEG hoặc WebP dưới 10 MB và có phần được tô.
refused-one-picture = Bạn hãy đưa một ảnh thôi: tệp hoặc liên kết.
refused-link = Không dùng được liên kết này. Liên kết phải bắt đầu bằng https:// và ai cũng mở được.
refused-broken-link = Liên kết này không có ảnh nào đọc được. Dùng được PNG, JPEG và WebP, tối đa 20 MB.
refused-not-the-owner = Chỉ chủ bot mới làm được việc này.
refused-old-command = Lệnh này đã thay đổi. Bạn hãy khởi động lại Discord rồi thử lại nhé.
refused-not-a-picture = { $name } không phải là ảnh. Dùng được PNG, JPEG và WebP.
refused-picture-too-large = { $name } quá lớn. Ảnh được tối đa 20 MB.
refused-pictures-too-large = Tổng dung lượng các ảnh quá lớn. Tất cả được tối đa 20 MB.
refused-broken-picture = Không đọc được { $name }. Dùng được PNG, JPEG và WebP.

prompt-allowed = Giá trị dùng được: { $allowed }.
prompt-empty = Prompt đang trống. Bạn hãy viết điều muốn thấy nhé.
prompt-too-long = Prompt có { $value } ký tự. Như vậy là quá dài.
prompt-out-of-range = --{ $parameter } { $value } nằm ngoài khoảng cho phép.
prompt-malformed = --{ $parameter } không thể là “{ $value }”.
prompt-missing-value = --{ $parameter } cần có giá trị.
prompt-conflict = --{ $parameter } và --{ $value } không dùng chung được. Bạn hãy bỏ một cái nhé.
prompt-repeat = Không được dùng --repeat vì chi phí sẽ tăng gấp nhiều lần. Nhấn 🔄 để có thêm ảnh nhé.

## What the doctor finds, for the owner of the bot: a line each, with the mend.

doctor-state-ok = ổn
doctor-state-look = lưu ý
doctor-state-wrong = lỗi
doctor-sum = { $wrong ->
    [0] { $look ->
        [0] Mọi thứ đều ổn.
       *[other] Không có lỗi; có { $look } điểm cần lưu ý.
    }
   *[other] Có { $wrong } lỗi.
}

doctor-check-slow = { $part }: việc kiểm tra mất hơn { $seconds } giây. Hãy xem máy này hoặc đường mạng của nó có bị quá tải hay bị tường lửa chặn không.
doctor-check-broke = { $part }: chính việc kiểm tra bị hỏng ({ $error }). Đây là lỗi của bot; hãy báo lại.

doctor-network-name = { $who }: không tìm thấy máy có tên trong { $address }. Hãy xem { $setting } có viết đúng không và máy này có phân giải được tên miền không.
doctor-network-tls = { $who }: { $address } không có chứng chỉ hợp lệ hoặc không dùng TLS. Hãy xem { $setting } có đúng không (https hay http?) và giờ cùng chứng chỉ của máy này có mới không.
doctor-network-refused = { $who }: không có gì lắng nghe ở { $address }. Hãy xem { $setting } có đúng cổng không và dịch vụ đó có đang chạy không.
doctor-network-unreachable = { $who }: không có đường đến { $address }. Hãy xem { $setting } có đúng không và tường lửa có chặn máy này không.
doctor-network-silent = { $who }: { $address } không trả lời kịp. Hãy thử lại sau; nếu vẫn vậy, hãy xem { $setting } có đúng không và có tường lửa nào chặn không.
doctor-network-cut = { $who }: { $address } ngắt kết nối mà không trả lời. Hãy xem { $setting } có đúng không (https hay http?).

doctor-setting = Cấu hình: { $problem }
doctor-configuration = Cấu hình: đầy đủ. Dịch vụ ảnh: { $providers }.
doctor-misspelt = Cấu hình: không nơi nào đọc { $name } (từ { $origin }). Nếu ý bạn là { $meant }, hãy đổi tên.

doctor-database-refused = Cơ sở dữ liệu: { $reason }
doctor-database-read-only = Cơ sở dữ liệu: người dùng này không ghi được vào { $place }. Hãy để người dùng của bot sở hữu tệp, thư mục và các tệp bên cạnh; với PostgreSQL, hãy cấp quyền cho schema.
doctor-database-newer = Cơ sở dữ liệu: { $place } do phiên bản bot mới hơn ghi (bước { $step }). Hãy chạy phiên bản đó hoặc khôi phục bản sao lưu trước đó.
doctor-database-exposed = Cơ sở dữ liệu: người dùng khác của máy này đọc được { $place }, trong đó có quyền viết dưới tên bot. Hãy chạy chmod 600 cho tệp này.
doctor-database-room = Cơ sở dữ liệu: ổ đĩa của { $place } chỉ còn trống { $free } MB. Hãy dọn chỗ.
doctor-database-old-postgres = Cơ sở dữ liệu: { $place } là PostgreSQL { $version }, cần { $oldest } trở lên. Hãy nâng cấp máy chủ.
doctor-database-empty = Cơ sở dữ liệu: { $place } chưa có bảng nào; lần chạy đầu tiên sẽ tạo.
doctor-database-older = Cơ sở dữ liệu: { $place } đang ở bước { $step }; lần chạy sau sẽ lên { $newest }. Nên sao lưu trước đó.
doctor-database-postgres = Cơ sở dữ liệu: { $place } là PostgreSQL { $version }, khớp với phiên bản bot, nặng { $size } MB.
doctor-database-whole = Cơ sở dữ liệu: { $place } nguyên vẹn, ghi được, khớp với phiên bản bot, nặng { $size } MB; còn trống { $free } GB.
doctor-database-large = Cơ sở dữ liệu: { $place } ghi được, khớp với phiên bản bot, nặng { $size } MB; còn trống { $free } GB. Tệp quá lớn để đọc hết ở đây; việc sao lưu sẽ kiểm tra.

doctor-provider = { $name }: { $address } trả lời và chấp nhận khóa.
doctor-provider-balance = { $name }: { $address } trả lời và chấp nhận khóa. Còn lại: { $balance }.
doctor-provider-untold = { $name }: không đọc được số dư của tài khoản. Hãy xem trong trang quản lý của nhà cung cấp.
doctor-provider-key = { $name }: { $address } từ chối khóa. Hãy tạo khóa mới trong trang quản lý của nhà cung cấp rồi đặt vào { $key }.
doctor-provider-empty = { $name }: đã hết tín dụng. Hãy nạp thêm trong trang quản lý của nhà cung cấp.
doctor-provider-elsewhere = { $name }: thứ trả lời ở { $address } là trang web hoặc chuyển hướng, không phải dịch vụ. Hãy đặt đúng địa chỉ vào { $setting }, không kèm đường dẫn (https hay http?); nếu đã đúng thì tường lửa phía trước đang chặn máy này.
doctor-provider-path = { $name }: { $address } trả lời nhưng không biết đường dẫn. Hãy xem { $setting } có đúng địa chỉ không, và với mjproxy thì MJPROXY_PREFIX có đúng không.
doctor-provider-busy = { $name }: { $address } đang bận. Hãy thử lại sau vài phút.
doctor-provider-down = { $name }: { $address } đang gặp sự cố (trạng thái { $status }). Hãy đợi, hoặc đặt dịch vụ khác lên đầu PROVIDERS.
doctor-provider-odd = { $name }: { $address } trả lời không giống loại dịch vụ này (trạng thái { $status }). Hãy xem { $setting } có đúng địa chỉ không.
doctor-provider-http = { $name }: khóa được gửi qua http nên ai trên đường truyền cũng đọc được. Hãy dùng https trong { $setting }.

doctor-discord-token = Discord: token trong DISCORD_TOKEN bị từ chối. Hãy tạo token mới trong cổng nhà phát triển, ở Bot → Reset Token.
doctor-discord-refuses = Discord: bị từ chối (trạng thái { $status }): { $reason }. Nếu đã đặt DISCORD_API_URL, hãy xem có đúng không.
doctor-discord-odd = Discord: thứ trả lời ở { $address } không phải Discord. Hãy xem DISCORD_API_URL có đúng không.
doctor-application = Discord: chấp nhận token; ứng dụng là { $name } ({ $id }).
doctor-application-endpoint = Discord: đã đặt Interactions Endpoint URL nên lệnh không đến được bot. Hãy để trống ô đó: { $page }
doctor-application-code-grant = Discord: “Requires OAuth2 Code Grant” đang bật nên không ai cài được bot. Hãy tắt đi: { $page }
doctor-application-everywhere = Discord: bot cài được vào máy chủ, và mỗi người cài được để dùng trong mọi cuộc trò chuyện.
doctor-application-servers = Discord: bot cài được vào máy chủ. Để dùng trong mọi cuộc trò chuyện, hãy đánh dấu cả User Install: { $page }
doctor-application-people = Discord: không cài được bot vào máy chủ. Hãy đánh dấu Guild Install: { $page }
doctor-application-intents = Discord: có thể tắt { $names } vì bot không đọc tin nhắn hay thành viên: { $page }
doctor-servers-none = Discord: bot chưa ở máy chủ nào. Hãy cài bot: { $link }
doctor-servers = Discord: ở { $count } máy chủ, với mọi quyền cần thiết.
doctor-servers-many = Discord: ở ít nhất { $count } máy chủ; trong { $count } máy chủ đầu, bot có mọi quyền cần thiết.
doctor-servers-lacks = Discord: ở máy chủ { $server }, bot thiếu { $lacks }. Hãy cấp quyền còn thiếu cho vai trò của bot hoặc cài lại: { $link }
doctor-servers-more = Discord: còn { $count } máy chủ nữa cũng thiếu quyền.
doctor-channel-lacks = Discord: trong kênh này, bot thiếu { $lacks }. Hãy cho phép vai trò của bot trong cài đặt kênh; nếu không, bot chỉ viết được ở đây trong 15 phút sau mỗi lệnh.
doctor-commands = Discord: { $count } lệnh đã được đăng ký và mới nhất.
doctor-commands-unknown = Discord: không biết được các lệnh có mới nhất không vì người dùng này không tạo được tệp tạm ở đây. Hãy để TMPDIR chỉ tới thư mục còn chỗ mà người dùng của bot ghi được.
doctor-commands-none = Discord: chưa đăng ký lệnh nào. Lần chạy sau sẽ đăng ký; để làm ngay, hãy chạy: python -m bot sync
doctor-commands-old = Discord: các lệnh này được đăng ký khác với ở đây: { $names }. Lần chạy sau có thể sửa; để làm ngay, hãy chạy: python -m bot sync

doctor-public = PUBLIC_URL: { $address } dẫn đến máy chủ web của bot.
doctor-public-asleep = PUBLIC_URL: máy chủ web của bot không chạy ở { $address } nên chưa thử được. Hãy chạy bot rồi kiểm tra lại.
doctor-public-elsewhere = PUBLIC_URL: { $address } dẫn đến nơi khác, không phải { $own } (trạng thái { $status }). Hãy xem reverse proxy có chuyển yêu cầu đến địa chỉ đó không.
doctor-public-http = PUBLIC_URL: { $address } dẫn đến máy chủ web của bot nhưng qua http. Một số dịch vụ chỉ gọi lại qua https; hãy cài chứng chỉ cho reverse proxy.

doctor-clock = Đồng hồ: lệch với Discord không quá vài giây.
doctor-clock-fast = Đồng hồ: máy này nhanh hơn Discord { $seconds } giây. Hãy bật đồng bộ giờ (NTP).
doctor-clock-slow = Đồng hồ: máy này chậm hơn Discord { $seconds } giây. Hãy bật đồng bộ giờ (NTP).
doctor-clock-unknown = Đồng hồ: không hỏi được giờ của Discord.

## Details, lineage and files

details-prompt = **Prompt**
details-kind = **Loại** { $kind }
details-mode = **Tốc độ** { $mode }
details-provider = **Dịch vụ** { $provider } · tác vụ { $task }
details-seed = **Seed** { $seed }
details-size = **Kích thước** { $width } × { $height }
details-time = **Thời gian** { $seconds } giây
# The pictures from the first one to this one, with an arrow between them.
details-ancestors = **Xuất phát từ** { $steps }
details-beyond-deleted = một ảnh đã xóa
details-beyond-hidden = một ảnh không công khai
details-beyond-more = các ảnh trước đó
# The buttons that were pressed on it, such as: U1, V3 (twice), Custom Zoom.
details-children = **Đã tạo ra** { $children }
details-times = { $name } ({ $count ->
    [1] một lần
    [2] hai lần
   *[other] { $count } lần
})
details-more = thêm { $count }
details-links = **Liên kết** { $links } (hết hạn { $ends })
details-file = **Tệp** { $link } (liên kết hết hạn trong vòng một ngày)
button-singles = Bốn ảnh riêng
singles = Bốn ảnh của lưới, từ trên trái đến dưới phải, theo số của **U1** đến **U4**.
original-own = Tệp gốc do dịch vụ ảnh tạo ra.
original-copy = Dịch vụ ảnh không còn giữ tệp. Đây là bản còn lại ở đây.
original-linked = Tệp quá lớn để gửi. Liên kết lúc này còn dùng được và sẽ hết hạn trong vòng một ngày.
original-perhaps = Bot không tải được tệp. Có thể liên kết này vẫn mở được, chừng nào dịch vụ ảnh còn giữ tệp.
refused-files-too-large = Discord không nhận các ảnh này ở đây, dù đã thu nhỏ.
refused-file-gone = Dịch vụ ảnh không còn giữ tệp này và bot cũng không lấy được từ Discord. Nếu bạn vẫn thấy ảnh, hãy nhấn **Chi tiết** ngay dưới ảnh rồi thử lại nhé.
# Descriptions of pictures for people who do not see them.
alt-grid = Bốn ảnh: { $prompt }
alt-picture = Ảnh: { $prompt }
alt-video = Đoạn video: { $prompt }
alt-described = Ảnh được dùng để tìm prompt: { $prompt }
alt-preview = Xem trước { $percent }%: { $prompt }
alt-unfinished = Ảnh chưa xong: { $prompt }
alt-part = { $number ->
    [1] Ảnh 1 trong 4, trên bên trái: { $prompt }
    [2] Ảnh 2 trong 4, trên bên phải: { $prompt }
    [3] Ảnh 3 trong 4, dưới bên trái: { $prompt }
   *[4] Ảnh 4 trong 4, dưới bên phải: { $prompt }
}

## The gallery

command-gallery = thư-viện
command-gallery-about = Xem từng trang ảnh đã xong của bạn, chỉ mình bạn thấy
command-show = hiển-thị
command-show-about = Hiển thị lại một ảnh cũ của bạn với các nút dùng được
option-search = tìm-kiếm
option-search-about = Các từ trong prompt
option-favourites = yêu-thích
option-favourites-about = Chỉ những ảnh bạn đã đánh dấu yêu thích
option-user = người-dùng
option-user-about = Ảnh của người khác, trong phạm vi bạn thấy được ở máy chủ này
option-job = tác-vụ
option-job-about = Gõ vài từ của prompt rồi chọn

gallery-title = **Ảnh của bạn**
gallery-title-of = **Ảnh của { $who }**
gallery-only-kind = Chỉ: { $kind }
gallery-only-favourites = Chỉ ảnh yêu thích
gallery-only-words = Chỉ ảnh có các từ: { $words }
gallery-page = Trang { $page }/{ $pages } · { $count } ảnh
gallery-page-more = Trang { $page }/{ $pages } · { $count } ảnh mới nhất. Hãy tìm kiếm để xem ảnh cũ hơn.
gallery-line = **{ $number }** { $prompt } · { $label } · <t:{ $at }:R>
gallery-line-liked = **{ $number }** { $prompt } · { $label } · <t:{ $at }:R> · yêu thích
gallery-no-words = không có prompt
gallery-picked = Đã chọn: **{ $number }** { $prompt }
gallery-sure = Xóa ảnh **{ $number }**, tin nhắn và mọi dữ liệu đã lưu về ảnh này? { $prompt }
gallery-nothing-own = Bạn chưa có ảnh nào đã xong. **/vẽ** sẽ tạo ảnh từ lời mô tả của bạn.
gallery-nothing-of = Không có ảnh nào bạn xem được. Ảnh riêng tư và ảnh trong các kênh bạn không đọc được sẽ không hiển thị.
gallery-nothing-such = Không có ảnh nào phù hợp. Nhấn **Hiện tất cả**, hoặc tìm bằng ít từ hơn hay từ khác.
gallery-alt = { $number }: { $prompt }
gallery-option = { $number }. { $prompt }
gallery-pick = Chọn một ảnh
gallery-kind-all = Mọi loại
gallery-kind-new = Ảnh mới
gallery-kind-single = Ảnh đơn và ảnh đã phóng to
gallery-kind-changed = Biến thể, thu nhỏ và chỉnh sửa
gallery-kind-video = Các video
gallery-kind-found = Ảnh đã được tìm prompt
button-previous = Trước
button-next = Sau
button-favourites-on = Chỉ ảnh yêu thích
button-favourites-off = Không chỉ ảnh yêu thích
button-search = Tìm kiếm
button-widen = Hiện tất cả
button-keep = Giữ lại
button-open = Mở
button-unlike = Bỏ yêu thích
form-search = Tìm trong thư viện
form-search-words = Các từ trong prompt
form-search-words-help = Từ có thể ở bất kỳ đâu trong prompt; để trống để xem tất cả
show-comes = Ảnh được hiển thị lại bên dưới.
show-minutes = { $count ->
    [0] vừa xong
   *[other] { $count } phút trước
} · { $label } · { $prompt }
show-hours = { $count } giờ trước · { $label } · { $prompt }
show-days = { $count } ngày trước · { $label } · { $prompt }
refused-gallery-over = Thư viện này đã quá cũ hoặc do người khác mở. Bạn hãy mở cái mới bằng **/thư-viện** nhé.
refused-gallery-of = Chỉ xem được ảnh của người khác trong máy chủ có cả hai người.
refused-show-nothing = Không có ảnh nào đã xong của bạn chứa các từ này. Bạn hãy gõ từ khác hoặc xem trong **/thư-viện** nhé.

## Settings and presets

# How this language calls itself, in the menu of languages.
language-name = Tiếng Việt


option-preset = preset
option-preset-about = Một preset của bạn, tạo bằng /cài-đặt

settings-sample-words = ngọn hải đăng
settings-sample-public = Ảnh tiếp theo: **{ $prompt }** ({ $mode }, mọi người đều thấy)
settings-sample-private = Ảnh tiếp theo: **{ $prompt }** ({ $mode }, chỉ mình bạn thấy)
settings-raw-on = Raw đang **bật**: sát lời mô tả hơn, bớt phong cách riêng của Midjourney.
settings-raw-off = Raw đang **tắt**: Midjourney thêm phong cách riêng.
settings-private-on = Lệnh của bạn trả lời **riêng tư**, trừ khi bạn chọn khác bằng tùy chọn **riêng-tư**.
settings-private-off = Lệnh của bạn trả lời **công khai**, trừ khi bạn chọn khác bằng tùy chọn **riêng-tư**.
settings-mode = Tốc độ: { $mode }
settings-mode-usual = Tốc độ: như mặc định ở đây
settings-version = Phiên bản: { $version }
settings-version-usual = Phiên bản: mặc định của Midjourney
settings-stylize = Cách điệu: { $number }
settings-stylize-usual = Cách điệu: mặc định của Midjourney
settings-stylize-low = Cách điệu: thấp ({ $number })
settings-stylize-medium = Cách điệu: vừa ({ $number })
settings-stylize-high = Cách điệu: cao ({ $number })
settings-stylize-very-high = Cách điệu: rất cao ({ $number })
settings-stylize-own = Cách điệu: số khác…
settings-notify-edit = Khi xong: chỉ sửa tin nhắn
settings-notify-ping = Khi xong: nhắc tên tôi
settings-notify-dm = Khi xong: gửi tin nhắn trực tiếp cho tôi
settings-language = Ngôn ngữ: { $name }
settings-language-usual = Ngôn ngữ: theo Discord
settings-reset-sure = Đặt lại mọi cài đặt về ban đầu? Các preset của bạn vẫn còn.

button-settings-picture = Ảnh
button-settings-delivery = Cách nhận
button-settings-presets = Các preset
button-reset = Đặt lại
button-reset-sure = Có, hãy đặt lại
button-back = Quay lại
button-raw-on = Bật raw
button-raw-off = Tắt raw
button-suffix = Hậu tố…
button-private-on = Trả lời riêng tư
button-private-off = Trả lời công khai
button-preset-add = Preset mới…
button-preset-edit = Thay đổi…
button-preset-drop = Xóa
button-preset-drop-sure = Có, hãy xóa

presets-title = **Preset của bạn** ({ $count }/{ $most }): viết **--tên** trong prompt hoặc chọn trong **/vẽ**.
presets-line = **--{ $name }** { $parameters }
presets-choose = Mở một preset…
presets-drop-sure = Xóa preset này? { $preset }

form-stylize = Cách điệu
form-stylize-number = Một số từ 0 đến 1000
form-suffix = Hậu tố của prompt
form-preset = Preset
form-preset-name = Tên
form-preset-name-help = Chữ cái, chữ số, - và _; dùng dưới dạng --tên
form-parameters = Tham số
form-parameters-help = Ví dụ --ar 3:2 --chaos 10; không dùng từ nào khác
prompt-only-parameters = Ở đây chỉ được dùng tham số, ví dụ --ar 3:2. Đây không phải tham số: “{ $value }”.
prompt-no-speed = Không dùng được --{ $parameter } ở đây. Bạn hãy chọn tốc độ trong menu của **/cài-đặt** nhé.
refused-suffix = Hậu tố của bạn trong **/cài-đặt** không còn được chấp nhận vì --{ $parameter }. Bạn hãy đổi ở đó nhé. Chưa gửi gì cả.
refused-settings-too-long = Cùng với những gì **/cài-đặt** thêm vào, prompt có { $value } ký tự. Như vậy là quá dài. Chưa gửi gì cả.
refused-preset-name = Tên preset gồm chữ cái, chữ số, - và _, tối đa { $most } ký tự.
refused-preset-parameter = --{ $name } là tham số của Midjourney. Bạn hãy chọn tên khác nhé.
refused-preset-taken = Bạn đã có preset --{ $name } rồi.
refused-preset-many = Bạn đã có { $most } preset. Hãy xóa bớt một cái để có chỗ nhé.
refused-preset-gone = Preset này không còn nữa. Bạn hãy mở lại **/cài-đặt** nhé.
refused-preset-empty = Preset cần ít nhất một tham số, ví dụ --ar 3:2.
refused-preset-unknown = Bạn không có preset --{ $name }. **/cài-đặt** liệt kê các preset của bạn.
refused-preset-broken = Preset --{ $name } của bạn không còn được chấp nhận vì --{ $parameter }. Bạn hãy đổi trong **/cài-đặt** nhé. Chưa gửi gì cả.


## Notices, privacy and one's data

# Stand behind the person's name, or alone in a direct message.
notice-ready = Yêu cầu của bạn đã xong: { $link }
notice-failed = Yêu cầu của bạn bị lỗi. Lý do ở đây: { $link }
notice-waiting = Yêu cầu của bạn đã xong nhưng bot cần bạn mở thì mới hiển thị được: nhấn **Làm mới** ở đây: { $link }
button-publish = Công khai
published = Ảnh đã được đăng ở { $place } cho mọi người xem.
button-wipe = Xóa dữ liệu của tôi
button-wiped = Có, hãy xóa tất cả
wipe-sure =
    Xóa mọi thứ đã lưu về bạn? **Không thể hoàn tác.**
    - Ảnh của bạn ở mọi nơi cùng prompt, ảnh xem trước và mục yêu thích sẽ bị xóa, các nút không còn hoạt động. Những gì còn đang chờ bạn sẽ bị bỏ.
    - Cài đặt, preset và mục yêu thích của bạn sẽ bị xóa.
    - Các tin nhắn của bot có ảnh của bạn sẽ lần lượt bị xóa, có thể mất nhiều giờ. Những tin nhắn bot không với tới được thì còn lại: tin nhắn riêng tư và ở những nơi bot không thấy.
    - Chi phí ảnh của bạn chỉ còn là số tiền, không kèm lời nào của bạn. Ảnh người khác tạo từ ảnh của bạn và danh sách chặn của máy chủ cũng còn lại. Bot không thể xóa gì ở dịch vụ ảnh.
wiped = Mọi thứ đã lưu về bạn đã bị xóa, cùng với { $jobs } ảnh. Các tin nhắn có ảnh sẽ được xóa tiếp.
refused-wipe-running = Vẫn còn ảnh của bạn đang được tạo. Bạn hãy đợi xong, hoặc hủy bằng **/tác-vụ**, rồi thử lại nhé. Chưa xóa gì cả.
notice-dms-closed = Bot không gửi được tin nhắn trực tiếp vì bạn không nhận. Từ giờ bot chỉ sửa tin nhắn của mình. Khi đã mở tin nhắn trực tiếp, bạn hãy chọn lại trong **/cài-đặt** nhé.


## Menus on messages, and what pictures have to be

# Names in the menu of a message: at most 32 characters, blanks and capitals as you like.
menu-describe = Mô tả ảnh
menu-reference = Dùng làm ảnh tham khảo
menu-blend = Trộn ảnh
menu-details = Chi tiết tác vụ

found-tokens = Từ quan trọng được **in đậm**, từ thừa bị ~~gạch ngang~~: { $tokens }
button-all = Vẽ cả { $count }
button-kind-all = Vẽ tất cả
all-sure = Thao tác này tạo { $count } ảnh cùng lúc và tốn chi phí bằng { $count } lần. Bạn có muốn tiếp tục không?
pick-describe = Bạn muốn mô tả ảnh nào?
pick-reference = Bạn muốn bắt đầu từ những ảnh nào? Chọn tối đa ba ảnh.
pick-blend = Bạn muốn trộn những ảnh nào? Chọn từ hai đến năm ảnh.
pick-placeholder = Ảnh trong tin nhắn, từ trên xuống
pick-picture = { $number }. { $name }
form-reference = Dùng làm ảnh tham khảo
form-reference-help = Điều bạn muốn thấy, ngoài những gì ảnh đã có
refused-no-pictures = Tin nhắn này không có ảnh nào dùng được.
refused-one-to-blend = Cần ít nhất hai ảnh để trộn, mà tin nhắn này chỉ có một. Bạn hãy dùng **/trộn** để thêm ảnh khác nhé.
refused-menu-over = Lựa chọn này đã kết thúc hoặc quá cũ. Bạn hãy mở lại menu của tin nhắn nhé; chưa gửi gì cả.
refused-not-ours = Tin nhắn này không có ảnh nào do bot tạo.
refused-message-link = Từ liên kết tin nhắn, bot chỉ tìm được ảnh do bot tạo. Với ảnh khác, bạn hãy dùng menu của tin nhắn đó (Ứng dụng) hoặc đưa thẳng tệp nhé.
refused-no-finished-picture = Tin nhắn đó không có ảnh nào đã xong.
refused-video = { $name } là video. Bạn hãy đưa một ảnh, chẳng hạn ảnh chụp màn hình của video nhé.
refused-flaw-heic = { $name } là ảnh HEIC mà các dịch vụ ảnh không đọc được. Bạn hãy chia sẻ dưới dạng JPEG: trên điện thoại, chụp màn hình ảnh đó hoặc chọn “Tương thích nhất” trong cài đặt camera.
refused-flaw-animated = { $name } là ảnh động. Bạn hãy đưa ảnh tĩnh, chẳng hạn ảnh chụp màn hình nhé.
refused-flaw-pixels = { $name } có quá nhiều điểm ảnh. Ảnh được tối đa 50 triệu điểm ảnh, ví dụ 7000 × 7000.
refused-flaw-shape = Mặt nạ { $name } có hình dạng khác với ảnh. Mặt nạ phải bằng ảnh, hoặc lớn hay nhỏ hơn theo cùng tỷ lệ.
refused-flaw-unpainted = Mặt nạ { $name } không có phần nào được tô. Phần trắng hoặc đã xóa được vẽ lại, phần đen giữ nguyên.


## Regions: the mask editor and its preview

button-editor = Mở trình sửa mặt nạ
button-paint = Vẽ
button-change = Thay đổi
editor-offered = Bạn cũng có thể tự tô phần cần vẽ lại trong trình duyệt. Liên kết này chỉ dành cho bạn, dùng được một lần trong 15 phút.
marked-region =
    Phần gạch chéo, khoảng { $percent }% ảnh, sẽ được vẽ lại. Chưa gửi hay tính phí gì trước khi bạn nhấn **Vẽ**.
    > { $prompt }
marked-alt = Ảnh có phần sẽ được vẽ lại được gạch chéo và viền quanh: khoảng { $percent }%.
marked-painted = Ảnh đang được tạo đúng như bạn đã đánh dấu.
refused-whole-region = Cả ảnh đang được đánh dấu. Bạn hãy để lại một phần, hoặc dùng **Vary** cho cả ảnh. Chưa gửi gì cả.
refused-drawing = Đây không phải mặt nạ theo kích thước của ảnh này. Bạn hãy tải lại trang nhé. Chưa gửi gì cả.
mask-expired = Liên kết này đã hết hạn vì chỉ dùng được trong 15 phút. Hãy nhấn **Vary (Region)** trong Discord lần nữa để nhận liên kết mới.
mask-used = Liên kết này đã được dùng. Hãy nhấn **Vary (Region)** trong Discord lần nữa để nhận liên kết mới.
mask-busy = Mạng của bạn đã gửi quá nhiều liên kết sai. Bạn hãy thử lại sau một phút nhé.
mask-over = Không dùng được liên kết này
mask-too-large = Mặt nạ quá lớn để gửi. Bạn hãy bớt các chi tiết nhỏ nhé.
mask-no-form = Trang không gửi lời và mặt nạ. Bạn hãy tải lại trang nhé.
mask-title = Đánh dấu phần cần vẽ lại
mask-intro = Tô lên phần ảnh cần thay đổi. Phần còn lại giữ nguyên.
mask-script = Trang này cần JavaScript, nhưng trình duyệt của bạn đang tắt.
mask-tools = Công cụ
mask-brush = Cọ
mask-eraser = Tẩy
mask-rectangle = Hình chữ nhật
mask-lasso = Thòng lọng
mask-move = Di chuyển
mask-size = Cỡ cọ
mask-changes = Thay đổi
mask-undo = Hoàn tác
mask-redo = Làm lại
mask-invert = Đảo ngược
mask-clear = Xóa hết
mask-zoom = Thu phóng
mask-nearer = Gần hơn
mask-farther = Xa hơn
mask-whole = Toàn ảnh
mask-canvas = Ảnh để tô
mask-alt = Ảnh có một phần sẽ được vẽ lại
mask-fields = Hoặc cả ô của ảnh
mask-prompt-label = Điều cần có ở đó
mask-prompt-about = Prompt cho phần được vẽ lại
mask-submit = Vẽ phần này
mask-keys = Bàn phím
mask-keys-how = Các phím này dùng được khi ảnh đang được chọn. Phím mũi tên di chuyển con trỏ, phím cách tô ở đó.
mask-key-arrows = Phím mũi tên
mask-key-space = Phím cách
mask-key-hold = Phím Enter
mask-key-fine = Phím Shift
mask-key-delete = Phím Delete
mask-key-cursor = Di chuyển con trỏ
mask-key-finely = Cùng phím mũi tên: bước nhỏ hơn
mask-key-dab = Tô một lần
mask-key-down = Giữ công cụ nhấn xuống, rồi nhấc lên
mask-key-smaller = Cọ nhỏ hơn
mask-key-larger = Cọ lớn hơn
mask-done = Ảnh đang được tạo
mask-back = Ảnh sẽ xuất hiện trong Discord, ở nơi bạn đã nhấn nút. Bạn có thể đóng trang này.
mask-return = Quay lại Discord
mask-did-brush = Đã tô.
mask-did-eraser = Đã tẩy.
mask-did-rectangle = Đã tô hình chữ nhật.
mask-did-lasso = Đã tô vùng khoanh.
mask-did-field = Đã đổi ô.
mask-did-inverted = Đã đảo ngược.
mask-did-cleared = Đã xóa hết.
mask-did-undone = Đã hoàn tác.
mask-did-redone = Đã làm lại.
mask-nothing = Chưa đánh dấu phần nào.
mask-everything = Cả ảnh đang được đánh dấu. Hãy để lại một phần.
mask-marked = Khoảng { $percent }% ảnh sẽ được vẽ lại.
mask-percent = { $percent }%
mask-zoomed = Thu phóng { $percent }%
mask-cursor = Con trỏ cách lề trái { $x }% và lề trên { $y }%
mask-down = Công cụ đang nhấn xuống. Nhấn Enter để nhấc lên.
mask-sending = Đang gửi…
mask-unreachable = Không kết nối được với bot. Phần bạn đã tô vẫn còn; bạn hãy thử lại nhé.
mask-unknown = Liên kết này không phải của bot hoặc chưa được sao chép đủ. Hãy nhấn **Vary (Region)** trong Discord để nhận liên kết.

## Usage, limits and administration

command-usage = mức-dùng
command-usage-about = Hôm nay bạn còn bao nhiêu lượt và ảnh của bạn tốn bao nhiêu
command-admin-settings = cài-đặt
command-admin-settings-about = Giới hạn và dịch vụ ảnh của máy chủ này
command-admin-usage = mức-dùng
command-admin-usage-about = Chi phí của máy chủ này, theo loại và theo người
command-admin-block = chặn
command-admin-block-about = Không cho một người bắt đầu gì ở đây nữa
command-admin-unblock = bỏ-chặn
command-admin-unblock-about = Cho người bị chặn bắt đầu lại
command-admin-refund = hoàn-lại
command-admin-refund-about = Cho một người hôm nay bắt đầu nhiều hơn giới hạn ngày
option-admin-user = người-dùng
option-admin-user-about = Người được nói đến
option-admin-count = số-lượng
option-admin-count-about = Bao nhiêu tác vụ, mặc định là 1

usage-title = **Mức dùng của bạn**
usage-no-limit = Ở đây không có giới hạn ngày.
usage-left = Hôm nay bạn còn được bắt đầu { $left } tác vụ ở đây; giới hạn ngày là { $limit }. Ngày mới bắt đầu { $anew }.
usage-live = Đang tạo: { $count }, tối đa { $limit }.
usage-today = **Hôm nay:** { $jobs ->
    [0] chưa có gì
   *[other] { $jobs } tác vụ, { $cost }
}
usage-month = **Tháng này:** { $jobs ->
    [0] chưa có gì
   *[other] { $jobs } tác vụ, { $cost }
}
usage-estimated = -# Chi phí được ước tính theo bảng giá, bằng đô la Mỹ. Ngày và tháng tính theo UTC.
cost-line = - { $name }: { $jobs } tác vụ, { $cost }
cost-known = khoảng { $dollars }
cost-unknown = không rõ giá
cost-partly = khoảng { $dollars }, và { $unknown } tác vụ không rõ giá
work-imagine = Ảnh mới
work-variation = Biến thể, thu nhỏ và mở rộng khung
work-upscale = Phóng to
work-blend = Trộn
work-describe = Mô tả
work-shorten = Prompt ngắn hơn
work-edit = Sửa ảnh
work-video = Các video

server-title = **Máy chủ này**
server-active-own = Mỗi người được có { $limit } tác vụ chưa xong cùng lúc (đặt tại đây).
server-active-usual = Mỗi người được có { $limit } tác vụ chưa xong cùng lúc (do chủ bot đặt).
server-daily-own = { $limit ->
    [0] Không có giới hạn ngày (đặt tại đây).
   *[other] Mỗi người được bắt đầu { $limit } tác vụ mỗi ngày ở đây (đặt tại đây).
}
server-daily-usual = { $limit ->
    [0] Không có giới hạn ngày (do chủ bot đặt).
   *[other] Mỗi người được bắt đầu { $limit } tác vụ mỗi ngày (do chủ bot đặt).
}
server-service-own = Ảnh mới do **{ $name }** tạo, như đã đặt tại đây, chừng nào dịch vụ đó còn nhận.
server-service-usual = Ảnh mới do dịch vụ ảnh đầu tiên còn nhận tạo. Có: { $names }.
server-service-menu = Ai tạo ảnh mới
server-service-automatic = Dịch vụ đầu tiên còn nhận
server-blocked = { $count } người bị chặn: { $people }
server-usage-title = **Chi phí của máy chủ này**
server-usage-people = **Theo người, tháng này**
button-limits = Đổi giới hạn
button-unset = Dùng lại giá trị của chủ bot
form-limits = Giới hạn của máy chủ này
form-limits-active = Số tác vụ chưa xong của một người
form-limits-active-help = Từ 1 đến 100; để trống thì theo chủ bot
form-limits-daily = Số tác vụ mỗi ngày của một người
form-limits-daily-help = Đến 10000, 0 là không giới hạn; để trống thì theo chủ bot
admin-blocked = { $who } không thể bắt đầu gì ở đây nữa. Những gì đang tạo vẫn tiếp tục.
admin-blocked-already = { $who } đã bị chặn từ trước.
admin-unblocked = { $who } lại có thể bắt đầu ở đây.
admin-unblocked-already = { $who } không bị chặn.
admin-refunded = { $who } được hoàn lại { $count } tác vụ và hôm nay còn được bắt đầu { $left } ở đây.

refused-blocked = Người quản lý máy chủ này không cho bạn bắt đầu gì ở đây. Chưa gửi gì cả.
refused-daily = Bạn đã bắt đầu hết số tác vụ được phép trong ngày ở đây: { $limit }. Ngày mới bắt đầu <t:{ $at }:R>. Chưa gửi gì cả.
refused-daily-several = Thao tác này bắt đầu { $count } tác vụ cùng lúc, nhưng hôm nay bạn chỉ còn được bắt đầu { $left } tác vụ ở đây. Ngày mới bắt đầu <t:{ $at }:R>. Chưa gửi gì cả.
refused-not-manager = Chỉ người được quản lý máy chủ này mới làm được, và chỉ ở máy chủ đó.
refused-limit = Không dùng được giá trị này. Phải là số nguyên từ { $least } đến { $most }, hoặc để trống.
refused-no-daily = Ở đây không có giới hạn ngày nên không có gì để hoàn lại.
