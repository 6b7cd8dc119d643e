@echo off
rem Starts zhuji with a Java of 21 or newer: that of ZHUJI_JAVA_HOME, JAVA_HOME, the PATH, or a usual
rem place. Java 25 and newer start from a cache of loaded classes, which is made after the first run.
setlocal DisableDelayedExpansion

set "JAVA="
set "RELEASE="
if defined ZHUJI_JAVA_HOME call :try "%ZHUJI_JAVA_HOME%\bin\java.exe"
if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
for %%j in (java.exe) do call :try "%%~$PATH:j"
for %%i in (
  "%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Zulu"
  "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\BellSoft" "%LocalAppData%\Programs\Eclipse Adoptium"
  "%UserProfile%\.jdks"
) do for /f "delims=" %%k in ('dir /b /ad "%%~i" 2^>nul') do call :try "%%~i\%%k\bin\java.exe"
if not defined JAVA (
  echo zhuji: needs Java 21 or newer, and found none: install one, or set JAVA_HOME 1>&2
  exit /b 2
)

set FLAGS=-XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:ReservedCodeCacheSize=128m -Xlog:disable -Dfile.encoding=UTF-8 -Djdk.console=java.base --enable-native-access=ALL-UNNAMED
for %%i in ("%~dp0..") do set "APP=%%~fi"
set MAIN=-cp "%APP%\lib\*" dev.zhuji.cli.Main
if defined ZHUJI_TRAINING goto train

set "CACHE="
if %MAJOR% GEQ 25 if not "%ZHUJI_CACHE%"=="off" if defined LocalAppData call :cache
if not defined CACHE goto run
if exist "%CACHE%" (
  set FLAGS=%FLAGS% -XX:AOTCache="%CACHE%"
  goto run
)
if defined CI goto run
if not exist "%LocalAppData%\zhuji" mkdir "%LocalAppData%\zhuji" 2>nul
rem of a training that was killed a day ago
forfiles /p "%LocalAppData%\zhuji" /m *.lock /d -1 /c "cmd /c rmdir /s /q @path" >nul 2>nul
rem while one run trains, others do not
if exist "%CACHE%.lock" goto run
mkdir "%CACHE%.lock" 2>nul
set "ZHUJI_TRAINING=%CACHE%"
start "" /b /low "%ComSpec%" /c call "%~f0" >nul 2>nul <nul
set "ZHUJI_TRAINING="

:run
"%JAVA%" %FLAGS% %MAIN% %*
exit /b %ERRORLEVEL%

rem makes the cache from a small build
:train
set "LOCK=%ZHUJI_TRAINING%.lock"
"%JAVA%" %FLAGS% %MAIN% new "%LOCK%\notes"
if not errorlevel 1 "%JAVA%" %FLAGS% -XX:AOTCacheOutput="%LOCK%\cache" %MAIN% build "%LOCK%\notes\content" -o "%LOCK%\site"
if exist "%LOCK%\cache" move /y "%LOCK%\cache" "%ZHUJI_TRAINING%"
rmdir /s /q "%LOCK%"
exit /b 0

rem takes a java.exe if it is the first that is new enough
:try
if "%~1"=="" exit /b
if defined JAVA exit /b
if not exist "%~1" exit /b
set "RELEASE="
rem much faster than starting it
if exist "%~dp1..\release" for /f "usebackq tokens=2 delims==" %%v in (`findstr /b "JAVA_VERSION=" "%~dp1..\release"`) do set "RELEASE=%%~v"
if not defined RELEASE for /f "tokens=3" %%v in ('""%~1" -version 2>&1" ^| findstr /i "version"') do if not defined RELEASE set "RELEASE=%%~v"
set "MAJOR=0"
for /f "tokens=1 delims=.-+" %%m in ("%RELEASE%") do set "MAJOR=%%m"
if %MAJOR% GEQ 21 set "JAVA=%~1"
exit /b

rem another Java, or another zhuji, needs another cache
:cache
for /f "delims=" %%i in ('dir /b "%APP%\lib\zhuji-*.jar"') do call :key "%APP%\lib\%%i"
exit /b

:key
set "CACHE=%LocalAppData%\zhuji\%RELEASE%-%~n1-%~z1.aot"
exit /b
