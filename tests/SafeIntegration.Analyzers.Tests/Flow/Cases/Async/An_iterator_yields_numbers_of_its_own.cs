using SafeIntegration;

namespace Import;

public static class Lines
{
    public static void Import(HttpRequest request)
    {
        foreach (int number in Numbers(request.Form["text"].ToString()))
            Store(number);
    }

    private static IEnumerable<int> Numbers(string text)
    {
        int number = 0;
        foreach (char letter in text)
        {
            number++;
            if (letter == '\n')
                yield return number;
        }
    }

    [Effect]
    private static void Store(int number) => Console.WriteLine(number);
}
