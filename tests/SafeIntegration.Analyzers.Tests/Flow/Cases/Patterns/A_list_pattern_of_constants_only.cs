using SafeIntegration;

namespace Commands;

public static class CommandLine
{
    public static void Run(HttpRequest request, int user)
    {
        string[] words = request.Form["text"].ToString().Split(' ');
        if (words is ["switch", "on" or "off", ..])
            Toggle(user);
    }

    [Effect]
    private static void Toggle(int user) => Console.WriteLine(user);
}
