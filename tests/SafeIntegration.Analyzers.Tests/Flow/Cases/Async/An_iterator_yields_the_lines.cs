using SafeIntegration;

namespace Import;

public static class Lines
{
    public static void Import(HttpRequest request)
    {
        foreach (string line in Read(request.Form["text"].ToString()))
            Store(line); // expect: SI1001
    }

    private static IEnumerable<string> Read(string text)
    {
        using StringReader reader = new(text);
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                continue;
            yield return line;
        }
    }

    [Effect]
    private static void Store(string line) => Console.WriteLine(line);
}
