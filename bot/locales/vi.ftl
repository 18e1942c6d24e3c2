# Everything people read, in Vietnamese. Its order is that of en.ftl. Friendly bạn; letters composed (NFC).
#
# Glossary: upscale phóng to · variation, vary biến thể · remix remix · zoom out thu nhỏ · pan mở rộng khung
# animate tạo video · prompt prompt · seed seed · stylize cách điệu · chaos hỗn loạn · weird kỳ lạ · tile họa tiết
# raw raw · aspect tỷ lệ · mask mặt nạ · mode chế độ (thư giãn, nhanh, turbo) · job tác vụ · picture ảnh
# image service dịch vụ ảnh · charged tính phí · queue hàng đợi · favourite yêu thích · private riêng tư · credit tín dụng
# owner of the bot chủ bot
# As in English: option-prompt option-raw option-seed choice-mode-turbo mode-turbo button-kind-video form-zoom-prompt
# As in English: form-prompt-prompt details-prompt details-seed
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
option-link-about = Hoặc địa chỉ của một ảnh mà ai cũng mở được, bắt đầu bằng https://
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

help-remix = Bật remix trong **/cài-đặt** thì biến thể, mở rộng khung và 🔄 sẽ hỏi prompt mới trước.

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

details-prompt = **Prompt** { $prompt }
details-kind = **Loại** { $kind }
details-mode = **Tốc độ** { $mode }
details-provider = **Dịch vụ** { $provider } · tác vụ { $task }
details-seed = **Seed** { $seed }
details-size = **Kích thước** { $width } × { $height }
details-time = **Thời gian** { $seconds } giây
details-links = **Liên kết** { $links } (hết hạn sau khoảng một ngày)
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
refused-mode = Ở đây không có chế độ { $mode }. Các chế độ có sẵn: { $allowed }.
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


## The gallery


## Settings and presets

# How this language calls itself, in the menu of languages.
language-name = Tiếng Việt


## Notices, privacy and one's data


## Menus on messages


## Regions: the mask editor and its preview


## Usage, limits and administration
