@echo off
rem Starts zhuji with a Java of 21 or newer: that of JAVA_HOME, or the one on the PATH.
setlocal
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
set "RELEASE="
for /f "tokens=3" %%v in ('""%JAVA%" -version 2>&1" ^| findstr /i "version"') do if not defined RELEASE set "RELEASE=%%~v"
set "MAJOR=0"
for /f "tokens=1 delims=.-+" %%m in ("%RELEASE%") do set "MAJOR=%%m"
if %MAJOR% LSS 21 (
  echo zhuji: needs Java 21 or newer, and found none: install one, or set JAVA_HOME 1>&2
  exit /b 2
)
"%JAVA%" -XX:+IgnoreUnrecognizedVMOptions -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable -Dfile.encoding=UTF-8 -Djdk.console=java.base --enable-native-access=ALL-UNNAMED -cp "%~dp0..\lib\*" dev.zhuji.cli.Main %*
exit /b %ERRORLEVEL%
