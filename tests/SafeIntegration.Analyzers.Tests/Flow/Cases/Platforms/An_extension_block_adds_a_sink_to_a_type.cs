using System.Diagnostics;

namespace Shelling;

public static class StringShell
{
    extension(string text)
    {
        public string Quoted => '"' + text + '"';

        public void RunInShell() => Process.Start("sh", ["-c", text]);
    }
}

public sealed class Endpoint(HttpRequest request)
{
    public void Run() => request.Query["command"].ToString().Quoted.RunInShell(); // expect: SI1001
}
