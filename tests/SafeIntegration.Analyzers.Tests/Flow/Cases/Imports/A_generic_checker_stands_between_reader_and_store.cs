// shape: generic method with a predicate that its caller gives: a membership test
using SafeIntegration;

namespace Imports.Generic;

public sealed class Checked(HttpClient source)
{
    private static readonly string[] Sizes = ["S", "M", "L", "XL"];

    public async Task RunAsync(int article)
    {
        string size = Require(await source.GetStringAsync($"articles/{article}/size"), value => Sizes.Contains(value));
        SetSize(article, size);
    }

    private static T Require<T>(T value, Func<T, bool> isKnown)
    {
        if (!isKnown(value))
            throw new InvalidDataException("The value is not known.");
        return value;
    }

    [Effect]
    private static void SetSize(int article, string size) => Console.WriteLine($"{article}: {size}");
}
