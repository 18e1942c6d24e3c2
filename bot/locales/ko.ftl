# Everything people read, in Korean. Its order is that of en.ftl. Polite 해요체 throughout, as Discord's client has it.
#
# Glossary: upscale 업스케일 · variation, vary 변형 · remix 리믹스 · zoom out 줌 아웃 · pan 팬 · animate 영상 만들기
# prompt 프롬프트 · seed 시드 · stylize 스타일화 · chaos 카오스 · weird 기이함 · tile 타일 · raw raw · aspect 비율
# mask 마스크 · mode 모드 (릴랙스, 패스트, 터보) · job 작업 · picture 이미지 · image service 이미지 서비스
# charged 요금이 청구되다 · queue 대기열 · favourite 즐겨찾기 · private 비공개 · credit 크레딧 · owner of the bot 봇 운영자
# As in English: option-raw
# The buttons U1, V1, Vary (Region) and Custom Zoom are the image service's own and stay as they are.

## Two whole sentences beside each other. Some languages put no blank between them.

sentences = { $first } { $second }

## Commands. Names: 1 to 32 characters, lower case, no blanks. Descriptions: at most 100 characters.

command-imagine = 그리기
command-imagine-about = 글로 설명해서 이미지를 만들어요
command-blend = 섞기
command-blend-about = 이미지 2~5장을 섞어 새 이미지를 만들어요
command-describe = 묘사
command-describe-about = 이미지에 어울리는 프롬프트를 찾아요
command-shorten = 줄이기
command-shorten-about = 같은 뜻의 더 짧은 프롬프트를 찾아요
command-animate = 영상
command-animate-about = 이미지 한 장으로 시작하는 영상을 만들어요
command-edit = 편집
command-edit-about = 어떤 이미지든 글로 바꿔요
command-jobs = 작업
command-jobs-about = 만들고 있는 이미지와 최근 이미지를 보여줘요
command-settings = 설정
command-settings-about = 나만의 설정을 보고 바꿔요
command-help = 도움말
command-help-about = 이 봇으로 할 수 있는 것들
command-admin = 관리
command-admin-about = 서버 관리자와 봇 운영자를 위한 명령어
command-admin-doctor = 진단
command-admin-doctor-about = 봇에 문제가 있는지 확인해요 (봇 운영자 전용)

option-prompt = 프롬프트
option-prompt-about = 보고 싶은 것을 적어 주세요. --ar 3:2 같은 매개변수도 쓸 수 있어요
option-aspect = 비율
option-aspect-about = 가로세로 비율. 예: 16:9
option-version = 버전
option-version-about = 모델 버전. 예: 7 또는 niji 6
option-mode = 모드
option-mode-about = 속도와 비용을 골라요
option-stylize = 스타일화
option-stylize-about = 고유한 미적 감각을 얼마나 강하게 넣을지, 0~1000
option-chaos = 카오스
option-chaos-about = 네 이미지가 서로 얼마나 다를지, 0~100
option-weird = 기이함
option-weird-about = 얼마나 기이해도 되는지, 0~3000
option-seed = 시드
option-seed-about = 번호와 프롬프트가 같으면 비슷한 이미지가 나와요
option-no = 제외
option-no-about = 이미지에 나오면 안 되는 것
option-raw = raw
option-raw-about = 고유한 스타일을 줄이고 프롬프트를 더 충실히 따라요
option-tile = 타일
option-tile-about = 이음매 없이 반복되는 패턴을 만들어요
option-image = 이미지
option-image-about = 바탕이 될 이미지: PNG, JPEG, WebP
option-image2 = 이미지2
option-image2-about = 바탕이 될 두 번째 이미지
option-image3 = 이미지3
option-image3-about = 바탕이 될 세 번째 이미지
option-translate = 번역
option-translate-about = 프롬프트를 먼저 영어로 번역해요
option-image1 = 이미지1
option-image4 = 이미지4
option-image5 = 이미지5
option-blend-picture-about = 다른 이미지와 섞을 이미지: PNG, JPEG, WebP
option-dimensions = 화면비
option-dimensions-about = 새 이미지의 가로세로 모양
option-link = 링크
option-link-about = 또는 누구나 열 수 있는 이미지 주소 (https://로 시작)
option-describe-image-about = 프롬프트를 찾을 이미지: PNG, JPEG, WebP
option-shorten-prompt-about = 너무 긴 프롬프트
option-animate-image-about = 영상의 첫 장면이 될 이미지: PNG, JPEG, WebP
option-animate-prompt-about = 영상에서 일어날 일
option-motion = 움직임
option-motion-about = 얼마나 많이 움직일지
option-edit-image-about = 바꿀 이미지: PNG, JPEG, WebP
option-edit-prompt-about = 이미지에 보여야 할 것
option-mask = 마스크
option-mask-about = 바꿀 곳을 표시한 이미지. 희거나 지워진 곳은 새로 그리고, 검은 곳은 그대로 둬요
option-private = 비공개
option-private-about = 나만 볼 수 있어요

choice-mode-relax = 릴랙스
choice-mode-fast = 패스트
choice-mode-turbo = 터보
choice-dimensions-portrait = 세로, 2:3
choice-dimensions-square = 정사각형, 1:1
choice-dimensions-landscape = 가로, 3:2
choice-motion-low = 적게
choice-motion-high = 많이

help-remix = **/설정**에서 리믹스를 켜면 변형, 팬, 🔄를 누를 때 새 프롬프트를 먼저 물어봐요.

## A job's message

title-imagine = **{ $prompt }** – { $who }
title-action = **{ $prompt }** – { $label } · { $who }
title-bare = **{ $label }** – { $who }
found = { $emoji } { $text }
prompt-hidden = 여기서는 프롬프트를 보여줄 수 없어요
mode-relax = 릴랙스
mode-fast = 패스트
mode-turbo = 터보
status-waiting = 시작 대기 중 · { $mode }
status-waiting-line = 이미지 서비스가 꽉 차서 대기 중 · { $position }번째 · { $mode }
status-queued = 대기열 { $position }번째 · { $mode }
status-progress = { $percent }% · { $mode }
status-unheard = 이미지 서비스의 응답이 없어 다시 시도 중 · { $mode }
status-cancelled = 취소됨
note-cancelled = 보낸 것이 없고, 청구된 요금도 없어요.
note-cancelled-sent = 더 이상 진행 상황을 확인하지 않아요. 이미지 서비스가 멈출 수 없는 작업이면 그쪽에서 계속되고, 요금이 청구될 수도 있어요.
note-needs-input = 계속하려면 프롬프트를 입력해 주세요.
note-uncertain = 이미지 서비스가 응답하지 않아 요청이 접수됐는지 알 수 없어요. 요금이 이미 청구됐을 수 있고, “다시 보내기”를 누르면 한 번 더 청구될 수 있어요.
note-parting = 곧 이 메시지를 자동으로 업데이트할 수 없게 돼요. **새로고침**을 누르면 진행 상황을 볼 수 있고, 완성된 뒤에는 이미지를 볼 수 있어요.
note-picture-late = 이미지가 완성됐지만 아직 가져오지 못했어요. 곧 여기에 저절로 나타나요.
note-too-large = 여기 Discord에 올리기에는 파일이 너무 커요. 이미지 서비스가 보관하는 동안은 **원본**으로 열 수 있어요.
note-picture-lost = 이미지를 가져오지 못했어요. 이미지 서비스에는 아직 남아 있을 수 있어요.

## What failed, by who can act

failure-bad-parameter = ⚠️ 이미지 서비스가 받아들이지 않는 내용이에요. 프롬프트를 고쳐 주세요.
failure-banned = ⚠️ 이미지 서비스가 거부한 표현이에요. 다르게 표현해 주세요.
failure-bad-picture = ⚠️ 이미지 서비스가 프롬프트의 이미지나 링크를 쓸 수 없었어요. 다른 것으로 해 보세요.
failure-busy = ⚠️ 지금 이미지 서비스가 꽉 찼어요. 몇 분 뒤에 다시 시도해 주세요.
failure-unavailable = ⚠️ 지금 이미지 서비스가 응답하지 않아요. 나중에 다시 시도해 주세요.
failure-timed-out = ⚠️ 이미지 서비스가 너무 오래 걸려서 중단했어요. 다시 시도해 주세요.
failure-key-refused = ⚠️ 이미지 서비스가 이 봇의 키를 거부했어요. 봇 운영자에게 알려 주세요.
failure-no-balance = ⚠️ 이 봇의 크레딧이 다 떨어졌어요. 봇 운영자에게 알려 주세요.
failure-account = ⚠️ 이미지 서비스 쪽 계정에 문제가 있어요. 나중에 다시 시도해 주세요.
failure-gone = ⚠️ 이미지 서비스에 이 이미지가 더 이상 없어요. /그리기로 새로 시작해 주세요.
failure-unsupported = ⚠️ 이미지 서비스가 지원하지 않는 기능이에요. 다른 것을 골라 주세요.
failure-failed = ⚠️ 이미지 서비스가 만들지 못했어요. 다시 시도하거나 프롬프트를 고쳐 주세요.
failure-picture-lost = ⚠️ 이미지 서비스가 완성됐다고 했지만 결과물을 주지 않았어요. 다시 시도해 주세요.

# Stands behind each of them.
charge-nothing = 요금은 청구되지 않았어요.
charge-hardly = 실패한 이미지는 보통 요금이 청구되지 않아요.
charge-perhaps = 요금이 청구됐을 수 있어요.

## Buttons. At most 34 characters are readable.

button-cancel = 취소
button-refresh = 새로고침
button-continue = 계속하기
button-resend = 다시 보내기
button-forget = 그만두기
button-details = 자세히
button-again = 고쳐서 다시 만들기
button-like = 즐겨찾기
button-delete = 삭제
button-erase = 네, 삭제할게요
button-original = 원본
button-more = 더 보기…
button-stop = { $number }번 취소
button-show = { $number }번 열기
button-remix-on = 리믹스 켜기
button-remix-off = 리믹스 끄기
button-translate-on = 번역 켜기
button-translate-off = 번역 끄기
button-unnamed = 동작
button-action = 동작 { $number }
button-kind-upscale = 업스케일
button-kind-enlarge = 업스케일
button-kind-vary = 변형
button-kind-reroll = 다시 만들기
button-kind-zoom = 줌 아웃
button-kind-custom-zoom = 사용자 지정 줌
button-kind-region = 부분 변형
button-kind-pan = 팬
button-kind-animate = 영상 만들기
button-kind-extend = 길게 늘리기
button-kind-video = 영상
button-kind-bookmark = 즐겨찾기
button-kind-described = 이걸로 그리기
button-kind-shortened = 이걸로 그리기

## Forms. Titles and labels: at most 45 characters. Help: at most 100.

form-zoom = 사용자 지정 줌 (Custom Zoom)
form-zoom-prompt = 프롬프트
form-zoom-help = --zoom 뒤에 얼마나 멀어질지 1에서 2 사이로 적어 주세요
form-region = 부분 변형 (Vary Region)
form-region-prompt = 그 자리에 보여야 할 것
form-region-prompt-help = 새로 그릴 부분의 프롬프트
form-region-cells = 위치: 이미지의 칸
form-region-cells-help = 아홉 칸 중 하나 이상
form-region-area = 또는 이미지의 한쪽
form-region-mask = 또는 직접 만든 마스크
form-region-mask-help = 희거나 지워진 곳은 새로 그리고, 검은 곳은 그대로 두는 이미지
form-prompt = 프롬프트 바꾸기
form-prompt-prompt = 프롬프트
form-again = 고쳐서 다시 만들기
region-cell-0 = 왼쪽 위
region-cell-1 = 위
region-cell-2 = 오른쪽 위
region-cell-3 = 왼쪽
region-cell-4 = 가운데
region-cell-5 = 오른쪽
region-cell-6 = 왼쪽 아래
region-cell-7 = 아래
region-cell-8 = 오른쪽 아래
region-left = 왼쪽 절반
region-right = 오른쪽 절반
region-top = 위쪽 절반
region-bottom = 아래쪽 절반
region-centre = 중앙

## Private answers

more-buttons = 이 이미지로 더 할 수 있는 것:
already-done = 전에 이미 만든 이미지예요. { $link }
already-shown = 여기에 있어요: { $link }
shown-elsewhere = 이제 이 메시지에는 표시되지 않아요. { $link }
already-running = 이미 만들고 있어요. { $link }
cancel-not-stopped = 이미지 서비스가 시작한 작업을 멈출 수 없어요. 여기서는 더 이상 확인하지 않지만 그쪽에서는 계속되고, 요금이 청구될 수 있어요.
favourite-added = 즐겨찾기에 추가했어요.
favourite-removed = 즐겨찾기에서 뺐어요.
delete-sure = 이미지와 메시지, 저장된 모든 정보를 삭제할까요?
deleted = 삭제했어요.
jobs-none = 아직 만든 이미지가 없어요. **/그리기**로 글에서 이미지를 만들어 보세요.
jobs-live = **만드는 중**
jobs-over = **지난 작업**
jobs-line = { $number }. { $prompt } · { $state } { $link }
jobs-line-action = { $number }. { $prompt } – { $label } · { $state } { $link }
jobs-line-bare = { $number }. { $label } · { $state } { $link }
jobs-state-needs-input = 프롬프트 입력 필요
jobs-state-uncertain = 접수되지 않았을 수 있음 (요금이 청구됐을 수 있음)
jobs-state-succeeded = 완성
jobs-state-failed = 실패
jobs-unshown = { $state }, 아직 표시되지 않음

settings-title = **내 설정**
settings-remix-on = 리믹스 **켜짐**: 변형, 팬, 🔄를 누르면 새 프롬프트를 먼저 물어봐요.
settings-remix-off = 리믹스 **꺼짐**: 변형, 팬, 🔄를 누르면 바로 시작해요.
settings-remix-none = 연결된 이미지 서비스에서는 리믹스를 쓸 수 없어요.
settings-translate-on = 번역 **켜짐**: **/그리기**의 프롬프트를 먼저 영어로 번역해요.
settings-translate-off = 번역 **꺼짐**: 프롬프트를 쓴 그대로 보내요.
settings-translate-none = 연결된 이미지 서비스에서는 번역을 쓸 수 없어요.

details-prompt = **프롬프트** { $prompt }
details-kind = **종류** { $kind }
details-mode = **속도** { $mode }
details-provider = **서비스** { $provider } · 작업 번호 { $task }
details-seed = **시드** { $seed }
details-size = **크기** { $width } × { $height }
details-time = **걸린 시간** { $seconds }초
details-links = **링크** { $links } (하루쯤 지나면 열리지 않아요)
kind-imagine = 새 이미지
kind-blend = 섞기
kind-describe = 묘사
kind-shorten = 짧은 프롬프트
kind-animate = 영상
kind-edit = 편집

## Refusals: nothing was sent, nothing paid

refused-unexpected = 문제가 생겼어요. 오류를 기록해 두었으니 다시 시도해 주세요.
refused-outdated = 너무 오래됐거나 이미 사용한 버튼이에요.
refused-meanwhile = 그사이에 상태가 바뀌었어요. 메시지를 다시 확인해 주세요.
refused-filled = 이미 프롬프트를 받아서 진행하고 있어요.
refused-forgotten = 이 이미지에 대한 기록이 더 이상 없어요.
refused-not-yours = 요청한 사람이나 관리자만 할 수 있어요.
refused-too-many = 이미 진행 중인 작업이 { $limit }개 있어요. 하나가 끝날 때까지 기다리거나 **/작업**에서 하나를 취소해 주세요. 아무것도 보내지 않았어요.
refused-slowed = 이미지 서비스가 프롬프트를 여러 번 거부했어요. 계속되면 여기 있는 모두가 차단될 수 있으니, { $minutes }분 기다린 뒤에 다르게 표현해 주세요. 아무것도 보내지 않았어요.
refused-stopping = 봇을 다시 시작하는 중이에요. 1분 뒤에 다시 시도해 주세요. 아무것도 보내지 않았어요.
refused-mode = 여기서는 { $mode } 모드를 쓸 수 없어요. 쓸 수 있는 모드: { $allowed }.
refused-not-offered = 연결된 이미지 서비스 중에 이 기능을 지원하는 곳이 없어요. 아무것도 보내지 않았어요.
refused-all-down = 지금은 새 이미지를 받는 이미지 서비스가 없어요. 다음 시도: <t:{ $at }:R>. 아무것도 보내지 않았어요.
refused-button = 이 이미지를 만든 서비스가 이 버튼을 받지 않아서 아무것도 보내지 않았어요. 다른 버튼은 그대로 쓸 수 있어요.
refused-provider-gone = 이 이미지를 만든 이미지 서비스는 더 이상 연결되어 있지 않아요.
refused-over = 이미 끝나서 취소할 것이 없어요.
refused-cannot-cancel = 지금은 취소할 수 없어요. 잠시 후에 다시 확인해 주세요.
refused-still-running = 아직 만들고 있어요. 먼저 취소해 주세요.
refused-not-ready = 아직 만들고 있어요. 완성되면 보여드릴게요.
refused-being-shown = 지금 표시하는 중이에요. 잠시 후에 다시 확인해 주세요.
refused-cannot-delete = 이제 제가 그 메시지를 삭제할 수 없어요. 직접 삭제하거나 관리자에게 부탁해 주세요.
refused-no-size = 이미지의 크기를 몰라서 부분을 표시할 수 없어요.
refused-no-region = 칸, 한쪽, 직접 만든 마스크 중에서 위치를 골라 주세요.
refused-mask = 이 마스크는 쓸 수 없어요. 10MB보다 작은 PNG, JPEG, WebP 이미지에 칠한 부분이 있어야 해요.
refused-one-picture = 파일이나 링크 중 하나로 이미지를 한 장만 넣어 주세요.
refused-link = 이 링크는 쓸 수 없어요. https://로 시작하고 누구나 열 수 있는 주소여야 해요.
refused-broken-link = 이 링크에서 읽을 수 있는 이미지를 찾지 못했어요. 20MB 이하의 PNG, JPEG, WebP를 쓸 수 있어요.
refused-not-the-owner = 봇 운영자만 할 수 있어요.
refused-old-command = 명령어가 바뀌었어요. Discord를 다시 시작한 뒤 시도해 주세요.
refused-not-a-picture = { $name } 파일은 이미지가 아니에요. PNG, JPEG, WebP를 쓸 수 있어요.
refused-picture-too-large = { $name } 파일이 너무 커요. 이미지는 20MB까지 쓸 수 있어요.
refused-pictures-too-large = 이미지들의 용량이 너무 커요. 모두 합쳐 20MB까지 쓸 수 있어요.
refused-broken-picture = { $name } 파일을 읽을 수 없어요. PNG, JPEG, WebP를 쓸 수 있어요.

prompt-allowed = 쓸 수 있는 값: { $allowed }.
prompt-empty = 프롬프트가 비어 있어요. 보고 싶은 것을 적어 주세요.
prompt-too-long = 프롬프트가 { $value }자예요. 너무 길어요.
prompt-out-of-range = --{ $parameter } { $value }: 범위를 벗어난 값이에요.
prompt-malformed = --{ $parameter }에 “{ $value }” 값은 쓸 수 없어요.
prompt-missing-value = --{ $parameter } 뒤에는 값이 필요해요.
prompt-conflict = --{ $parameter }, --{ $value }: 둘은 함께 쓸 수 없어요. 하나를 빼 주세요.
prompt-repeat = --repeat는 비용이 몇 배로 늘어나서 쓸 수 없어요. 이미지를 더 만들려면 🔄를 눌러 주세요.

## What the doctor finds, for the owner of the bot: a line each, with the mend.

doctor-state-ok = 정상
doctor-state-look = 확인
doctor-state-wrong = 오류
doctor-sum = { $wrong ->
    [0] { $look ->
        [0] 모두 정상이에요.
       *[other] 오류는 없어요. 확인해 볼 것이 { $look }개 있어요.
    }
   *[other] 오류가 { $wrong }개 있어요.
}

doctor-check-slow = { $part }: 검사가 { $seconds }초 넘게 걸렸어요. 이 컴퓨터나 네트워크가 과부하 상태인지, 방화벽에 막혀 있는지 확인하세요.
doctor-check-broke = { $part }: 검사 자체에 오류가 났어요({ $error }). 버그이니 제보해 주세요.

doctor-network-name = { $who }: { $address }에 있는 이름의 컴퓨터를 찾을 수 없어요. { $setting }의 철자가 맞는지, 이 컴퓨터에서 이름 조회(DNS)가 되는지 확인하세요.
doctor-network-tls = { $who }: { $address }에 유효한 인증서가 없거나 TLS를 쓰지 않아요. { $setting }이 맞는지(https인지 http인지), 이 컴퓨터의 시각과 인증서가 최신인지 확인하세요.
doctor-network-refused = { $who }: { $address }에서 응답하는 프로그램이 없어요. { $setting }의 포트가 맞는지, 그 서비스가 실행 중인지 확인하세요.
doctor-network-unreachable = { $who }: { $address }까지 가는 경로가 없어요. { $setting }이 맞는지, 방화벽이 막고 있지 않은지 확인하세요.
doctor-network-silent = { $who }: { $address }에서 제때 응답이 없어요. 나중에 다시 시도하고, 계속되면 { $setting }이 맞는지, 방화벽이 막고 있지 않은지 확인하세요.
doctor-network-cut = { $who }: { $address }에서 응답 없이 연결을 끊었어요. { $setting }이 맞는지(https인지 http인지) 확인하세요.

doctor-setting = 설정: { $problem }
doctor-configuration = 설정: 빠진 것이 없어요. 이미지 서비스: { $providers }.
doctor-misspelt = 설정: { $name }({ $origin })은(는) 아무 데도 쓰이지 않아요. { $meant }을(를) 뜻한 것이라면 이름을 바꾸세요.

doctor-database-refused = 데이터베이스: { $reason }
doctor-database-read-only = 데이터베이스: 이 사용자는 { $place }에 쓸 수 없어요. 파일과 폴더, 옆의 파일들을 봇의 사용자 소유로 바꾸세요. PostgreSQL이라면 스키마 권한을 주세요.
doctor-database-newer = 데이터베이스: { $place }은(는) 더 새로운 버전의 봇이 기록했어요({ $step } 단계). 그 버전을 실행하거나, 그 전에 만든 백업을 되돌리세요.
doctor-database-exposed = 데이터베이스: 이 컴퓨터의 다른 사용자가 { $place }을(를) 읽을 수 있어요. 봇의 이름으로 글을 쓸 권한이 들어 있는 파일이에요. 이 파일에 chmod 600을 실행하세요.
doctor-database-room = 데이터베이스: { $place }의 디스크에 { $free }MB밖에 남지 않았어요. 공간을 확보하세요.
doctor-database-old-postgres = 데이터베이스: { $place }은(는) PostgreSQL { $version } 버전인데, { $oldest } 이상이어야 해요. 서버를 업그레이드하세요.
doctor-database-empty = 데이터베이스: { $place }에 아직 테이블이 없어요. 처음 시작할 때 만들어져요.
doctor-database-older = 데이터베이스: { $place }은(는) { $step } 단계예요. 다음에 시작할 때 { $newest } 단계로 올라가요. 그 전에 백업해 두는 것이 좋아요.
doctor-database-postgres = 데이터베이스: { $place }은(는) PostgreSQL { $version } 버전이고, 봇의 버전과 맞아요. 크기는 { $size }MB예요.
doctor-database-whole = 데이터베이스: { $place }은(는) 손상이 없고, 쓸 수 있고, 봇의 버전과 맞아요. 크기는 { $size }MB, 남은 공간은 { $free }GB예요.
doctor-database-large = 데이터베이스: { $place }은(는) 쓸 수 있고, 봇의 버전과 맞아요. 크기는 { $size }MB, 남은 공간은 { $free }GB예요. 너무 커서 여기서는 끝까지 읽어 볼 수 없어요. 백업할 때 검사돼요.

doctor-provider = { $name }: { $address }이(가) 응답하고 키를 받아들여요.
doctor-provider-balance = { $name }: { $address }이(가) 응답하고 키를 받아들여요. 잔액: { $balance }.
doctor-provider-untold = { $name }: 계정의 잔액을 읽을 수 없었어요. 서비스 업체의 콘솔에서 확인하세요.
doctor-provider-key = { $name }: { $address }이(가) 키를 거부했어요. 서비스 업체의 콘솔에서 새 키를 만들어 { $key }에 넣으세요.
doctor-provider-empty = { $name }: 크레딧이 다 떨어졌어요. 서비스 업체의 콘솔에서 충전하세요.
doctor-provider-elsewhere = { $name }: { $address }에서 서비스가 아니라 웹페이지나 리디렉션이 응답해요. { $setting }에 경로 없이 맞는 주소를 넣으세요(https인지 http인지). 주소가 맞다면 앞에 있는 방화벽이 이 컴퓨터를 막고 있는 거예요.
doctor-provider-path = { $name }: { $address }이(가) 응답하지만 이 경로를 몰라요. { $setting }의 주소가 맞는지, mjproxy라면 MJPROXY_PREFIX가 맞는지 확인하세요.
doctor-provider-busy = { $name }: { $address }이(가) 지금 바빠요. 몇 분 뒤에 다시 시도하세요.
doctor-provider-down = { $name }: { $address }에 문제가 있어요(상태 { $status }). 기다리거나, PROVIDERS에서 다른 서비스를 맨 앞에 두세요.
doctor-provider-odd = { $name }: { $address }이(가) 이런 서비스답지 않은 응답을 해요(상태 { $status }). { $setting }의 주소가 맞는지 확인하세요.
doctor-provider-http = { $name }: 키가 http로 전송돼서 중간에 누구나 읽을 수 있어요. { $setting }에 https를 쓰세요.

doctor-discord-token = Discord: DISCORD_TOKEN의 토큰이 거부됐어요. 개발자 포털의 Bot → Reset Token에서 새로 만드세요.
doctor-discord-refuses = Discord: 거부했어요(상태 { $status }): { $reason }. DISCORD_API_URL을 설정했다면 맞는지 확인하세요.
doctor-discord-odd = Discord: { $address }에서 응답하는 것은 Discord가 아니에요. DISCORD_API_URL이 맞는지 확인하세요.
doctor-application = Discord: 토큰을 받아들였어요. 애플리케이션: { $name } ({ $id }).
doctor-application-endpoint = Discord: Interactions Endpoint URL이 설정되어 있어서 명령어가 봇에 도착하지 않아요. 그 칸을 비우세요: { $page }
doctor-application-code-grant = Discord: “Requires OAuth2 Code Grant”가 켜져 있어서 아무도 봇을 설치할 수 없어요. 끄세요: { $page }
doctor-application-everywhere = Discord: 봇을 서버에도, 개인 계정에도 설치할 수 있어요.
doctor-application-servers = Discord: 봇을 서버에 설치할 수 있어요. 어느 채팅에서나 쓰려면 User Install도 체크하세요: { $page }
doctor-application-people = Discord: 봇을 서버에 설치할 수 없어요. Guild Install을 체크하세요: { $page }
doctor-application-intents = Discord: 봇은 메시지도 멤버도 읽지 않으니 { $names }을(를) 꺼도 돼요: { $page }
doctor-servers-none = Discord: 봇이 아직 어느 서버에도 없어요. 설치하세요: { $link }
doctor-servers = Discord: 서버 { $count }곳에 있고, 필요한 권한이 모두 있어요.
doctor-servers-many = Discord: 서버 { $count }곳 이상에 있고, 처음 { $count }곳에는 필요한 권한이 모두 있어요.
doctor-servers-lacks = Discord: { $server } 서버에서 봇에게 없는 권한: { $lacks }. 봇의 역할에 권한을 주거나, 다시 설치하세요: { $link }
doctor-servers-more = Discord: 서버 { $count }곳에서 더 권한이 모자라요.
doctor-channel-lacks = Discord: 이 채널에서 봇에게 없는 권한: { $lacks }. 채널 설정에서 봇의 역할에 허용하세요. 허용하지 않으면 명령어를 쓴 뒤 15분 동안만 여기에 글을 쓸 수 있어요.
doctor-commands = Discord: 명령어 { $count }개가 등록되어 있고, 최신이에요.
doctor-commands-unknown = Discord: 이 사용자가 임시 파일을 만들 수 없어서 명령어가 최신인지 알 수 없어요. 봇의 사용자가 쓸 수 있고 공간이 남은 폴더를 TMPDIR에 적으세요.
doctor-commands-none = Discord: 등록된 명령어가 없어요. 다음에 시작할 때 등록돼요. 지금 등록하려면: python -m bot sync
doctor-commands-old = Discord: 다음 명령어가 여기와 다르게 등록되어 있어요: { $names }. 다음에 시작하면 고쳐질 수 있어요. 지금 고치려면: python -m bot sync

doctor-public = PUBLIC_URL: { $address }이(가) 봇의 웹 서버로 이어져요.
doctor-public-asleep = PUBLIC_URL: { $address }에서 봇의 웹 서버가 실행되고 있지 않아 연결을 확인할 수 없어요. 봇을 시작한 뒤 다시 확인하세요.
doctor-public-elsewhere = PUBLIC_URL: { $address }이(가) { $own }이(가) 아닌 다른 곳으로 이어져요(상태 { $status }). 리버스 프록시가 요청을 그 주소로 넘기는지 확인하세요.
doctor-public-http = PUBLIC_URL: { $address }이(가) 봇의 웹 서버로 이어지지만 http예요. https로만 콜백하는 서비스도 있으니, 리버스 프록시에 인증서를 넣으세요.

doctor-clock = 시계: Discord와 몇 초 안으로 맞아요.
doctor-clock-fast = 시계: 이 컴퓨터가 Discord보다 { $seconds }초 빨라요. 시각 동기화(NTP)를 켜세요.
doctor-clock-slow = 시계: 이 컴퓨터가 Discord보다 { $seconds }초 느려요. 시각 동기화(NTP)를 켜세요.
doctor-clock-unknown = 시계: Discord의 시각을 물어볼 수 없었어요.

## Details, lineage and files


## The gallery


## Settings and presets

# How this language calls itself, in the menu of languages.
language-name = 한국어


## Notices, privacy and one's data


## Menus on messages


## Regions: the mask editor and its preview


## Usage, limits and administration
