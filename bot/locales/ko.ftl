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
option-link-about = 또는 링크: 누구나 열 수 있는 이미지나 이 봇의 이미지가 있는 메시지
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

help-intro = Midjourney로 글에서 이미지를 만들어요. 여기서 쓸 수 있는 것들이에요:
help-command = - { $command } – { $about }
help-menus = 모든 메시지의 메뉴, **앱**에서: { $menus }.
help-buttons = 완성된 이미지 아래에서 **U1**~**U4**는 네 장 중 하나를 꺼내고, **V1**~**V4**는 그 이미지의 변형을 만들고, 🔄는 네 장을 새로 만들어요. 이미지 한 장은 업스케일, 변형, 줌, 팬, 영상 만들기를 할 수 있어요. 버튼은 누구나 누를 수 있고, 누를 때마다 이미지 한 번만큼의 비용이 들며, 결과물은 누른 사람의 것이 돼요.
help-mask = **Vary (Region)**을 누르면 새로 그릴 부분을 직접 칠하는 페이지도 열 수 있어요.
help-private = 옵션 **비공개**를 쓰면 **공개하기**를 누르기 전까지 나만 볼 수 있어요.
help-settings = **/설정**에서 기본값, 완성 알림 방법, 언어를 고를 수 있어요. 내 데이터를 모두 삭제할 수도 있어요.
help-remix = **/설정**에서 리믹스를 켜면 변형, 팬, 🔄를 누를 때 새 프롬프트를 먼저 물어봐요.
help-at-once = 작업은 동시에 { $jobs }개까지 진행할 수 있어요.
help-daily = 여기서 하루에 작업을 { $jobs }개까지 시작할 수 있어요.
help-languages = 쓸 수 있는 언어: { $languages }.

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
refused-mode = 여기서는 { $mode } 모드를 쓸 수 없어요. 쓸 수 있는 모드: { $modes }.
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

details-prompt = **프롬프트**
details-kind = **종류** { $kind }
details-mode = **속도** { $mode }
details-provider = **서비스** { $provider } · 작업 번호 { $task }
details-seed = **시드** { $seed }
details-size = **크기** { $width } × { $height }
details-time = **걸린 시간** { $seconds }초
# The pictures from the first one to this one, with an arrow between them.
details-ancestors = **이전 과정** { $steps }
details-beyond-deleted = 삭제된 이미지
details-beyond-hidden = 모두에게 공개되지 않은 이미지
details-beyond-more = 그 이전의 이미지들
# The buttons that were pressed on it, such as: U1, V3 (twice), Custom Zoom.
details-children = **여기서 만든 것** { $children }
details-times = { $name } ({ $count ->
    [1] 한 번
    [2] 두 번
   *[other] { $count }번
})
details-more = { $count }개 더
details-links = **링크** { $links } ({ $ends } 만료)
details-file = **파일** { $link } (링크는 하루 안에 만료돼요)
button-singles = 이미지 네 장
singles = 네 장의 이미지예요. 왼쪽 위부터 오른쪽 아래까지 **U1**~**U4** 순서예요.
original-own = 이미지 서비스가 만든 그대로의 파일이에요.
original-copy = 이미지 서비스에 파일이 더 이상 없어요. 여기에 남아 있는 파일이에요.
original-linked = 파일이 너무 커서 보낼 수 없어요. 이 링크는 지금 열 수 있고, 하루 안에 만료돼요.
original-perhaps = 파일을 가져오지 못했어요. 이미지 서비스가 보관하는 동안은 이 링크로 열릴 수도 있어요.
refused-files-too-large = 크기를 줄여도 여기에는 이미지들을 올릴 수 없어요.
refused-file-gone = 이미지 서비스에 이 파일이 더 이상 없고, Discord에서도 가져올 수 없어요. 이미지가 아직 보인다면 바로 아래의 **자세히**를 누르고 다시 시도해 주세요.
# Descriptions of pictures for people who do not see them.
alt-grid = 이미지 네 장: { $prompt }
alt-picture = 이미지: { $prompt }
alt-video = 영상: { $prompt }
alt-described = 어울리는 프롬프트를 찾은 이미지: { $prompt }
alt-preview = { $percent }% 미리보기: { $prompt }
alt-unfinished = 완성되지 않은 이미지: { $prompt }
alt-part = { $number ->
    [1] 이미지 4장 중 1번, 왼쪽 위: { $prompt }
    [2] 이미지 4장 중 2번, 오른쪽 위: { $prompt }
    [3] 이미지 4장 중 3번, 왼쪽 아래: { $prompt }
   *[4] 이미지 4장 중 4번, 오른쪽 아래: { $prompt }
}

## The gallery

command-gallery = 갤러리
command-gallery-about = 완성된 내 이미지를 한 쪽씩 봐요 (나만 볼 수 있어요)
command-show = 보여주기
command-show-about = 예전 이미지를 버튼과 함께 다시 보여줘요
option-search = 검색
option-search-about = 프롬프트에 있는 단어
option-favourites = 즐겨찾기
option-favourites-about = 즐겨찾기에 추가한 이미지만 보여줘요
option-user = 사용자
option-user-about = 다른 사람의 이미지 (이 서버에서 볼 수 있는 것만)
option-job = 작업
option-job-about = 프롬프트의 단어를 입력하고 골라 주세요

gallery-title = **내 이미지**
gallery-title-of = **{ $who }의 이미지**
gallery-only-kind = 종류: { $kind }
gallery-only-favourites = 즐겨찾기만
gallery-only-words = 검색어: { $words }
gallery-page = { $page }/{ $pages }쪽 · 이미지 { $count }개
gallery-page-more = { $page }/{ $pages }쪽 · 최근 이미지 { $count }개. 더 오래된 이미지는 검색해 보세요.
gallery-line = **{ $number }** { $prompt } · { $label } · <t:{ $at }:R>
gallery-line-liked = **{ $number }** { $prompt } · { $label } · <t:{ $at }:R> · 즐겨찾기
gallery-no-words = 프롬프트 없음
gallery-picked = 선택: **{ $number }** { $prompt }
gallery-sure = **{ $number }**번 이미지와 메시지, 저장된 모든 정보를 삭제할까요? { $prompt }
gallery-nothing-own = 완성된 이미지가 아직 없어요. **/그리기**로 글에서 이미지를 만들어 보세요.
gallery-nothing-of = 볼 수 있는 이미지가 없어요. 비공개 이미지와 내가 볼 수 없는 채널의 이미지는 표시되지 않아요.
gallery-nothing-such = 맞는 이미지가 없어요. **모두 보기**를 누르거나 단어를 줄이거나 바꿔서 검색해 보세요.
gallery-alt = { $number }: { $prompt }
gallery-option = { $number }. { $prompt }
gallery-pick = 이미지 고르기
gallery-kind-all = 모든 종류
gallery-kind-new = 새 이미지
gallery-kind-single = 한 장짜리와 업스케일한 이미지
gallery-kind-changed = 변형, 줌, 편집
gallery-kind-video = 영상
gallery-kind-found = 프롬프트를 찾은 이미지
button-previous = 이전
button-next = 다음
button-favourites-on = 즐겨찾기만 보기
button-favourites-off = 즐겨찾기 외에도 보기
button-search = 검색
button-widen = 모두 보기
button-keep = 그대로 두기
button-open = 열기
button-unlike = 즐겨찾기 해제
form-search = 갤러리 검색
form-search-words = 프롬프트에 있는 단어
form-search-words-help = 프롬프트 어디에 있든 찾아요. 비워 두면 모두 보여줘요
show-comes = 아래에 다시 보여드릴게요.
show-minutes = { $count ->
    [0] 방금
   *[other] { $count }분 전
} · { $label } · { $prompt }
show-hours = { $count }시간 전 · { $label } · { $prompt }
show-days = { $count }일 전 · { $label } · { $prompt }
refused-gallery-over = 너무 오래됐거나 다른 사람이 연 갤러리예요. **/갤러리**로 새로 열어 주세요.
refused-gallery-of = 다른 사람의 이미지는 두 사람이 함께 있는 서버에서만 볼 수 있어요.
refused-show-nothing = 이 단어가 있는 완성된 이미지가 없어요. 다른 단어를 입력하거나 **/갤러리**에서 찾아보세요.

## Settings and presets

# How this language calls itself, in the menu of languages.
language-name = 한국어


option-preset = 프리셋
option-preset-about = /설정에서 만든 내 프리셋

settings-sample-words = 등대
settings-sample-public = 다음 이미지: **{ $prompt }** ({ $mode }, 모두에게 공개)
settings-sample-private = 다음 이미지: **{ $prompt }** ({ $mode }, 나만 볼 수 있음)
settings-raw-on = raw **켜짐**: Midjourney 고유의 스타일을 줄이고 프롬프트를 더 충실히 따라요.
settings-raw-off = raw **꺼짐**: Midjourney 고유의 스타일을 더해요.
settings-private-on = 명령어의 결과를 **나만** 볼 수 있어요. **비공개** 옵션으로 그때그때 바꿀 수 있어요.
settings-private-off = 명령어의 결과를 **모두** 볼 수 있어요. **비공개** 옵션으로 그때그때 바꿀 수 있어요.
settings-mode = 속도: { $mode }
settings-mode-usual = 속도: 이곳의 기본값
settings-version = 버전: { $version }
settings-version-usual = 버전: Midjourney 기본값
settings-stylize = 스타일화: { $number }
settings-stylize-usual = 스타일화: Midjourney 기본값
settings-stylize-low = 스타일화: 낮음 ({ $number })
settings-stylize-medium = 스타일화: 보통 ({ $number })
settings-stylize-high = 스타일화: 높음 ({ $number })
settings-stylize-very-high = 스타일화: 매우 높음 ({ $number })
settings-stylize-own = 스타일화: 직접 입력…
settings-notify-edit = 완성되면: 메시지만 고치기
settings-notify-ping = 완성되면: 나를 멘션하기
settings-notify-dm = 완성되면: 다이렉트 메시지 보내기
settings-language = 언어: { $name }
settings-language-usual = 언어: Discord와 같게
settings-reset-sure = 모든 설정을 처음 상태로 되돌릴까요? 프리셋은 그대로 남아요.

button-settings-picture = 이미지
button-settings-delivery = 받는 방법
button-settings-presets = 프리셋
button-reset = 초기화
button-reset-sure = 네, 초기화할게요
button-back = 뒤로
button-raw-on = raw 켜기
button-raw-off = raw 끄기
button-suffix = 접미사…
button-private-on = 나만 보기
button-private-off = 모두에게 보이기
button-preset-add = 새 프리셋…
button-preset-edit = 바꾸기…
button-preset-drop = 삭제
button-preset-drop-sure = 네, 삭제할게요

presets-title = **내 프리셋** ({ $count }/{ $most }): 프롬프트에 **--이름**을 쓰거나 **/그리기**에서 골라 주세요.
presets-line = **--{ $name }** { $parameters }
presets-choose = 프리셋 열기…
presets-drop-sure = 이 프리셋을 삭제할까요? { $preset }

form-stylize = 스타일화
form-stylize-number = 0부터 1000까지의 숫자
form-suffix = 프롬프트 접미사
form-preset = 프리셋
form-preset-name = 이름
form-preset-name-help = 글자, 숫자, -, _를 쓸 수 있고, --이름으로 사용해요
form-parameters = 매개변수
form-parameters-help = 예: --ar 3:2 --chaos 10. 다른 글은 쓸 수 없어요
prompt-only-parameters = 여기에는 --ar 3:2 같은 매개변수만 쓸 수 있어요. 매개변수가 아닌 것: “{ $value }”.
prompt-no-speed = --{ $parameter }: 여기에는 쓸 수 없어요. 속도는 **/설정**의 메뉴에서 골라 주세요.
refused-suffix = --{ $parameter } 때문에 **/설정**의 접미사를 더 이상 쓸 수 없어요. 설정에서 바꿔 주세요. 아무것도 보내지 않았어요.
refused-settings-too-long = **/설정**에서 더한 것까지 합쳐 프롬프트가 { $value }자예요. 너무 길어요. 아무것도 보내지 않았어요.
refused-preset-name = 프리셋 이름은 글자, 숫자, -, _로 { $most }자까지 쓸 수 있어요.
refused-preset-parameter = --{ $name }: Midjourney의 매개변수예요. 다른 이름을 골라 주세요.
refused-preset-taken = --{ $name } 프리셋이 이미 있어요.
refused-preset-many = 프리셋이 이미 { $most }개 있어요. 하나를 삭제해 자리를 만들어 주세요.
refused-preset-gone = 이 프리셋은 더 이상 없어요. **/설정**을 다시 열어 주세요.
refused-preset-empty = 프리셋에는 --ar 3:2 같은 매개변수가 하나 이상 필요해요.
refused-preset-unknown = --{ $name } 프리셋이 없어요. **/설정**에서 내 프리셋을 볼 수 있어요.
refused-preset-broken = --{ $parameter } 때문에 --{ $name } 프리셋을 더 이상 쓸 수 없어요. **/설정**에서 바꿔 주세요. 아무것도 보내지 않았어요.


## Notices, privacy and one's data

# Stand behind the person's name, or alone in a direct message.
notice-ready = 요청한 것이 완성됐어요: { $link }
notice-failed = 요청한 것을 만들지 못했어요. 이유는 여기에 있어요: { $link }
notice-waiting = 요청한 것이 완성됐어요. 직접 열어야 볼 수 있어요. 여기에서 **새로고침**을 눌러 주세요: { $link }
button-publish = 공개하기
published = 이제 { $place }에서 모두가 볼 수 있어요.
button-wipe = 내 데이터 삭제
button-wiped = 네, 모두 삭제할게요
wipe-sure =
    저장된 나의 모든 정보를 삭제할까요? **되돌릴 수 없어요.**
    - 모든 곳의 내 이미지와 프롬프트, 미리보기, 즐겨찾기가 지워지고, 버튼이 더 이상 작동하지 않아요. 기다리고 있는 작업은 그만둬요.
    - 내 설정, 프리셋, 즐겨찾기가 지워져요.
    - 내 이미지가 있는 봇의 메시지를 하나씩 삭제하며, 몇 시간이 걸릴 수 있어요. 비공개 메시지와 봇이 볼 수 없는 곳의 메시지처럼 삭제할 수 없는 것은 남아요.
    - 이미지에 든 비용은 내가 쓴 글 없이 금액으로만 남아요. 다른 사람이 내 이미지로 만든 이미지와 서버의 차단 기록도 남아요. 이미지 서비스에 있는 것은 삭제할 수 없어요.
wiped = 저장된 나의 모든 정보를 이미지 { $jobs }개와 함께 삭제했어요. 이미지가 있는 메시지도 곧 삭제돼요.
refused-wipe-running = 아직 만들고 있는 것이 있어요. 끝날 때까지 기다리거나 **/작업**에서 취소한 뒤 다시 시도해 주세요. 아무것도 삭제하지 않았어요.
notice-dms-closed = 다이렉트 메시지를 받지 않도록 되어 있어 보낼 수 없어요. 그래서 앞으로는 제 메시지만 고칠게요. 다이렉트 메시지를 허용한 뒤 **/설정**에서 다시 골라 주세요.


## Menus on messages, and what pictures have to be

# Names in the menu of a message: at most 32 characters, blanks and capitals as you like.
menu-describe = 이미지 묘사
menu-reference = 참고 이미지로 쓰기
menu-blend = 이미지 섞기
menu-details = 작업 자세히 보기

found-tokens = 중요한 단어는 **굵게**, 없어도 되는 단어는 ~~취소선~~: { $tokens }
button-all = { $count }개 모두 그리기
button-kind-all = 모두 그리기
all-sure = 이미지 { $count }개를 한꺼번에 만들고, 비용도 { $count }개만큼 들어요. 계속할까요?
pick-describe = 어느 이미지를 묘사할까요?
pick-reference = 어느 이미지를 바탕으로 시작할까요? 세 장까지 고를 수 있어요.
pick-blend = 어느 이미지를 섞을까요? 2~5장을 골라 주세요.
pick-placeholder = 메시지의 이미지 (위에서부터)
pick-picture = { $number }. { $name }
form-reference = 참고 이미지로 쓰기
form-reference-help = 이미지에 더해 보고 싶은 것을 적어 주세요
refused-no-pictures = 이 메시지에는 쓸 수 있는 이미지가 없어요.
refused-one-to-blend = 섞으려면 이미지가 두 장 이상 필요한데 이 메시지에는 한 장뿐이에요. **/섞기**로 다른 이미지를 함께 넣어 주세요.
refused-menu-over = 이미 끝났거나 너무 오래된 선택이에요. 메시지의 메뉴를 다시 열어 주세요. 아무것도 보내지 않았어요.
refused-not-ours = 이 메시지에는 제가 만든 이미지가 없어요.
refused-message-link = 메시지 링크로는 제가 만든 이미지만 찾을 수 있어요. 다른 이미지는 그 메시지의 메뉴(앱)를 쓰거나 파일을 직접 넣어 주세요.
refused-no-finished-picture = 그 메시지에는 완성된 이미지가 없어요.
refused-video = { $name } 파일은 영상이에요. 영상의 스크린샷 같은 이미지를 넣어 주세요.
refused-flaw-heic = { $name } 파일은 HEIC 사진이라 이미지 서비스가 읽을 수 없어요. JPEG로 공유해 주세요. 휴대폰에서 사진의 스크린샷을 찍거나 카메라 설정에서 “높은 호환성”을 고르면 돼요.
refused-flaw-animated = { $name } 파일은 움직이는 이미지예요. 스크린샷처럼 멈춰 있는 이미지를 넣어 주세요.
refused-flaw-pixels = { $name } 파일의 픽셀이 너무 많아요. 7000 × 7000처럼 5천만 픽셀까지 쓸 수 있어요.
refused-flaw-shape = { $name } 마스크의 모양이 이미지와 달라요. 가로세로가 이미지와 같거나 같은 비율이어야 해요.
refused-flaw-unpainted = { $name } 마스크에 칠한 부분이 없어요. 희거나 지워진 곳은 새로 그리고, 검은 곳은 그대로 둬요.


## Regions: the mask editor and its preview

button-editor = 마스크 편집기 열기
button-paint = 그리기
button-change = 바꾸기
editor-offered = 브라우저에서 직접 칠할 수도 있어요. 이 링크는 나만 한 번 쓸 수 있고, 15분 동안 열려 있어요.
marked-region =
    빗금 친 부분, 이미지의 약 { $percent }%를 새로 그려요. **그리기**를 누르기 전에는 아무것도 보내거나 청구하지 않아요.
    > { $prompt }
marked-alt = 새로 그릴 부분에 빗금과 윤곽선을 표시한 이미지: 약 { $percent }%.
marked-painted = 표시한 대로 만들고 있어요.
refused-whole-region = 이미지 전체가 표시됐어요. 일부는 그대로 남겨 두거나, 전체를 바꾸려면 **Vary**를 써 주세요. 아무것도 보내지 않았어요.
refused-drawing = 이 이미지 크기의 마스크가 아니에요. 페이지를 새로고침해 주세요. 아무것도 보내지 않았어요.
mask-expired = 이 링크는 만료됐어요. 15분 동안만 쓸 수 있어요. Discord에서 **Vary (Region)**을 다시 눌러 새 링크를 받아 주세요.
mask-used = 이미 사용한 링크예요. Discord에서 **Vary (Region)**을 다시 눌러 새 링크를 받아 주세요.
mask-busy = 이 네트워크에서 잘못된 링크가 너무 많이 왔어요. 1분 뒤에 다시 시도해 주세요.
mask-over = 쓸 수 없는 링크예요
mask-too-large = 마스크가 너무 커서 보낼 수 없어요. 세밀한 부분을 줄여 주세요.
mask-no-form = 페이지에서 글과 마스크가 오지 않았어요. 페이지를 새로고침해 주세요.
mask-title = 새로 그릴 곳을 표시하세요
mask-intro = 바꿀 부분을 칠해 주세요. 나머지는 그대로 둬요.
mask-script = 이 페이지에는 JavaScript가 필요한데, 브라우저에서 꺼져 있어요.
mask-tools = 도구
mask-brush = 브러시
mask-eraser = 지우개
mask-rectangle = 사각형
mask-lasso = 올가미
mask-move = 이동
mask-size = 브러시 크기
mask-changes = 변경
mask-undo = 실행 취소
mask-redo = 다시 실행
mask-invert = 반전
mask-clear = 모두 지우기
mask-zoom = 확대/축소
mask-nearer = 확대
mask-farther = 축소
mask-whole = 전체 보기
mask-canvas = 칠할 이미지
mask-alt = 일부를 새로 그릴 이미지
mask-fields = 또는 이미지의 칸 전체
mask-prompt-label = 그 자리에 보여야 할 것
mask-prompt-about = 새로 그릴 부분의 프롬프트
mask-submit = 이대로 그리기
mask-keys = 키보드
mask-keys-how = 이미지에 포커스가 있을 때 쓸 수 있는 키예요. 화살표 키로 커서를 움직이고, 스페이스 바로 그 자리를 칠해요.
mask-key-arrows = 화살표 키
mask-key-space = 스페이스 바
mask-key-hold = Enter 키
mask-key-fine = Shift 키
mask-key-delete = Delete 키
mask-key-cursor = 커서 움직이기
mask-key-finely = 화살표 키와 함께: 조금씩 움직이기
mask-key-dab = 한 번 칠하기
mask-key-down = 도구를 누른 채로 두기, 다시 떼기
mask-key-smaller = 브러시 작게
mask-key-larger = 브러시 크게
mask-done = 만들고 있어요
mask-back = 이미지는 Discord에서 버튼을 누른 곳에 나타나요. 이 페이지는 닫아도 돼요.
mask-return = Discord로 돌아가기
mask-did-brush = 칠했어요.
mask-did-eraser = 지웠어요.
mask-did-rectangle = 사각형을 칠했어요.
mask-did-lasso = 올가미 안을 칠했어요.
mask-did-field = 칸을 바꿨어요.
mask-did-inverted = 반전했어요.
mask-did-cleared = 모두 지웠어요.
mask-did-undone = 실행을 취소했어요.
mask-did-redone = 다시 실행했어요.
mask-nothing = 아직 표시한 곳이 없어요.
mask-everything = 이미지 전체가 표시됐어요. 일부는 그대로 남겨 주세요.
mask-marked = 이미지의 약 { $percent }%를 새로 그려요.
mask-percent = { $percent }%
mask-zoomed = 배율 { $percent }%
mask-cursor = 커서 위치: 왼쪽에서 { $x }%, 위에서 { $y }%
mask-down = 도구를 누르고 있어요. Enter를 누르면 떼요.
mask-sending = 보내는 중…
mask-unreachable = 봇에 연결할 수 없어요. 칠한 것은 그대로 있으니 다시 시도해 주세요.
mask-unknown = 저희가 만든 링크가 아니거나 링크가 일부만 복사됐어요. Discord에서 **Vary (Region)**을 눌러 링크를 받아 주세요.

## Usage, limits and administration

command-usage = 사용량
command-usage-about = 오늘 남은 횟수와 지금까지의 비용을 보여줘요
command-admin-settings = 설정
command-admin-settings-about = 이 서버의 제한과 이미지 서비스를 정해요
command-admin-usage = 사용량
command-admin-usage-about = 이 서버의 비용을 종류별, 사람별로 보여줘요
command-admin-block = 차단
command-admin-block-about = 이 서버에서 새 작업을 시작하지 못하게 해요
command-admin-unblock = 차단해제
command-admin-unblock-about = 차단한 사람이 다시 시작할 수 있게 해요
command-admin-refund = 되돌려주기
command-admin-refund-about = 오늘 하루 제한보다 더 시작할 수 있게 해요
option-admin-user = 사용자
option-admin-user-about = 대상이 되는 사람
option-admin-count = 개수
option-admin-count-about = 작업 개수. 적지 않으면 1

usage-title = **내 사용량**
usage-no-limit = 여기에는 하루 제한이 없어요.
usage-left = 오늘 여기서 작업을 { $left }개 더 시작할 수 있어요. 하루 제한은 { $limit }개예요. 새 하루는 { $anew } 시작돼요.
usage-live = 진행 중: { $count }개 (최대 { $limit }개)
usage-today = **오늘:** { $jobs ->
    [0] 아직 없음
   *[other] 작업 { $jobs }개, { $cost }
}
usage-month = **이번 달:** { $jobs ->
    [0] 아직 없음
   *[other] 작업 { $jobs }개, { $cost }
}
usage-estimated = -# 비용은 가격표로 계산한 예상 금액(미국 달러)이에요. 날짜와 달은 UTC 기준이에요.
cost-line = - { $name }: 작업 { $jobs }개, { $cost }
cost-known = 약 { $dollars }
cost-unknown = 가격을 알 수 없음
cost-partly = 약 { $dollars }, 그 밖에 가격을 알 수 없는 작업 { $unknown }개
work-imagine = 새 이미지
work-variation = 변형, 줌, 팬
work-upscale = 업스케일
work-blend = 섞기
work-describe = 묘사
work-shorten = 짧은 프롬프트
work-edit = 편집
work-video = 영상

server-title = **이 서버**
server-active-own = 한 사람이 동시에 진행할 수 있는 작업은 { $limit }개예요 (이 서버에서 정함).
server-active-usual = 한 사람이 동시에 진행할 수 있는 작업은 { $limit }개예요 (봇 운영자가 정함).
server-daily-own = { $limit ->
    [0] 하루 제한이 없어요 (이 서버에서 정함).
   *[other] 한 사람이 하루에 시작할 수 있는 작업은 { $limit }개예요 (이 서버에서 정함).
}
server-daily-usual = { $limit ->
    [0] 하루 제한이 없어요 (봇 운영자가 정함).
   *[other] 한 사람이 하루에 시작할 수 있는 작업은 { $limit }개예요 (봇 운영자가 정함).
}
server-service-own = 새 이미지는 **{ $name }**에서 만들어요 (이 서버에서 정함, 받아 주는 동안).
server-service-usual = 새 이미지는 먼저 받아 주는 이미지 서비스에서 만들어요. 연결된 서비스: { $names }.
server-service-menu = 새 이미지를 만들 서비스
server-service-automatic = 먼저 받아 주는 서비스
server-blocked = 차단된 사람 { $count }명: { $people }
server-usage-title = **이 서버에서 쓴 비용**
server-usage-people = **사람별, 이번 달**
button-limits = 제한 바꾸기
button-unset = 봇 운영자의 값으로 초기화
form-limits = 이 서버의 제한
form-limits-active = 한 사람의 진행 중 작업 수
form-limits-active-help = 1부터 100까지. 비워 두면 봇 운영자가 정한 값을 써요
form-limits-daily = 한 사람의 하루 작업 수
form-limits-daily-help = 10000까지, 0은 제한 없음. 비워 두면 봇 운영자가 정한 값을 써요
admin-blocked = { $who } 님은 이제 여기서 새로 시작할 수 없어요. 진행 중인 작업은 계속돼요.
admin-blocked-already = { $who } 님은 이미 차단되어 있어요.
admin-unblocked = { $who } 님은 다시 여기서 시작할 수 있어요.
admin-unblocked-already = { $who } 님은 차단되어 있지 않았어요.
admin-refunded = { $who } 님에게 작업 { $count }개를 되돌려줬어요. 오늘 여기서 { $left }개 더 시작할 수 있어요.

refused-blocked = 이 서버의 관리자가 새로 시작하지 못하게 했어요. 아무것도 보내지 않았어요.
refused-daily = 오늘 여기서 시작할 수 있는 작업 { $limit }개를 모두 썼어요. 새 하루는 <t:{ $at }:R> 시작돼요. 아무것도 보내지 않았어요.
refused-daily-several = 이 작업은 한꺼번에 { $count }개를 시작하는데, 오늘 여기서는 { $left }개만 더 시작할 수 있어요. 새 하루는 <t:{ $at }:R> 시작돼요. 아무것도 보내지 않았어요.
refused-not-manager = 이 서버를 관리할 수 있는 사람만, 이 서버에서만 할 수 있어요.
refused-limit = 쓸 수 없는 값이에요. { $least }부터 { $most }까지의 정수이거나 비어 있어야 해요.
refused-no-daily = 여기에는 하루 제한이 없어서 되돌려줄 것이 없어요.
