using SafeIntegration;

namespace Commands;

public static class CommandLine
{
    public static void Run(HttpRequest request)
    {
        string[] words = request.Form["text"].ToString().Split(' ');
        switch (words)
        {
            case ["help", ..]:
                Console.WriteLine("help");
                break;
            case ["add", var name, .. var rest]:
                Store(name); // expect: SI1001
                Console.WriteLine(rest.Length);
                break;
        }
    }

    [Effect]
    private static void Store(string name) => Console.WriteLine(name);
}
