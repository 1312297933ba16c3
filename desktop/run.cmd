@echo off
rem Builds what has changed, then opens the window, or runs the command line with the arguments given. The same as desktop/run.
setlocal EnableExtensions
set "desktop=%~dp0"
for %%I in ("%desktop%..") do set "root=%%~fI"
set "core=%desktop%core"
set "out=%core%\target\run"
set "stamp=%out%\built.txt"

rem Robocopy-free freshness test: PowerShell compares the newest source to the stamp.
if not exist "%stamp%" goto build
powershell -NoProfile -Command "$s=(Get-Item '%stamp%').LastWriteTimeUtc; if (Get-ChildItem -Recurse '%core%\src\main','%core%\src\build','%core%\pom.xml','%root%\pom.xml' | Where-Object {$_.LastWriteTimeUtc -gt $s} | Select-Object -First 1) {exit 1}"
if errorlevel 1 goto build
goto start

:build
where mvn >nul 2>nul || (echo Maven is not on the PATH: install Maven 3.8 or newer ^(https://maven.apache.org^).>&2& exit /b 2)
where go >nul 2>nul || echo Go is not on the PATH: install Go 1.26 or newer if the parts are to be built here ^(https://go.dev/doc/install^).>&2
if not exist "%out%" mkdir "%out%"
if exist "%stamp%" (echo Building what has changed ...>&2) else (
  echo Building InfoMetis Desktop for the first time ^(about a minute; once^) ...>&2
  start "" /b cmd /c "cd /d "%desktop%parts" && set CGO_ENABLED=0&& go build -trimpath -buildvcs=false -o NUL ./cmd/guard && go build -trimpath -buildvcs=false -o NUL ./cmd/reference" >nul 2>nul
)
pushd "%root%"
call mvn -B -q -ntp -Dinfometis.run -pl desktop/core process-classes >"%out%\build.log" 2>&1
set "code=%errorlevel%"
popd
if not "%code%"=="0" (
  findstr /c:"install-a-JDK-25" /c:"JAVA_HOME" "%out%\build.log" >nul && (echo There is no JDK 25 or newer on this machine: install one ^(such as Temurin 25 from https://adoptium.net^) and run this again.>&2& exit /b 2)
  findstr "ERROR" "%out%\build.log" >&2
  echo The build failed; all of it is in %out%\build.log>&2
  exit /b 2
)
set /p java_home=<"%out%\java-home"
set "jar=%out%\infometis-%RANDOM%%RANDOM%.jar"
"%java_home%\bin\jar" --create --no-compress --file "%jar%" -C "%core%\target\classes" . || exit /b 2
for %%J in ("%out%\infometis-*.jar") do if /i not "%%~fJ"=="%jar%" del /q "%%~fJ" 2>nul
del /q "%out%\*.jsa" 2>nul
>"%stamp%" echo %jar%

:start
set /p java_home=<"%out%\java-home"
set /p jar=<"%stamp%"
set /p libraries=<"%out%\classpath"
set "flags=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xlog:disable -XX:+AutoCreateSharedArchive"
if not "%~1"=="" goto commandline

set "app=%desktop%app"
set "window=%app%\target\run"
if not exist "%window%\built.txt" goto buildwindow
powershell -NoProfile -Command "$s=(Get-Item '%window%\built.txt').LastWriteTimeUtc; if ((Get-Item '%stamp%').LastWriteTimeUtc -gt $s -or (Get-ChildItem -Recurse '%app%\src\main','%app%\pom.xml' | Where-Object {$_.LastWriteTimeUtc -gt $s} | Select-Object -First 1)) {exit 1}"
if errorlevel 1 goto buildwindow
goto window

:buildwindow
if not exist "%window%" mkdir "%window%"
echo Building the window ...>&2
pushd "%root%"
call mvn -B -q -ntp -Dinfometis.run -pl desktop/core,desktop/app process-classes >"%window%\build.log" 2>&1
set "code=%errorlevel%"
popd
if not "%code%"=="0" (
  findstr "ERROR" "%window%\build.log" >&2
  echo The build failed; all of it is in %window%\build.log>&2
  exit /b 2
)
>"%window%\built.txt" echo %app%\target\classes

:window
set /p windowlibraries=<"%window%\classpath"
"%java_home%\bin\java" -Xmx768m --enable-native-access=ALL-UNNAMED "-Dinfometis.core.class-path=%jar%;%libraries%" "-Dinfometis.agent.archive=%out%\agent.jsa" "-Dinfometis.seed=%root%\infometis" -cp "%jar%;%libraries%;%app%\target\classes;%windowlibraries%" io.infometis.desktop.app.Main
exit /b %errorlevel%

:commandline
"%java_home%\bin\java" %flags% "-XX:SharedArchiveFile=%out%\client.jsa" "-Dinfometis.agent.archive=%out%\agent.jsa" "-Dinfometis.seed=%root%\infometis" -cp "%jar%;%libraries%" io.infometis.desktop.cli.Main %*
exit /b %errorlevel%
