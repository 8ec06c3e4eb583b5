using System.Diagnostics;

namespace Pointers;

public static unsafe class Table
{
    private static readonly delegate*<string, void>[] Handlers = [&Print, &Run];

    public static void Handle(HttpRequest request, int which)
    {
        delegate*<string, void> handler = which == 0 ? &Print : &Run;
        handler(request.Query["x"].ToString()); // expect: SI1001
    }

    private static void Print(string text) => Console.WriteLine(text);

    private static void Run(string text) => Process.Start(text);
}
