// shape: Option<T>, only a known code becomes Some
using System.Collections.Frozen;
using SafeIntegration;

namespace Lookups;

public readonly record struct Maybe<T>(bool HasValue, T Value)
{
    public static Maybe<T> Nothing => default;
}

public sealed class IncotermImport(HttpClient forwarder)
{
    private static readonly FrozenSet<string> Terms = new[] { "EXW", "FOB", "CIF", "DAP" }.ToFrozenSet(StringComparer.Ordinal);

    public async Task RunAsync(int shipment)
    {
        string term = await forwarder.GetStringAsync($"shipments/{shipment}/term");
        Maybe<string> known = Find(term);
        if (known.HasValue)
            SetTerm(shipment, known.Value);
        else
            Console.Error.WriteLine("The forwarder uses a term that we do not know.");
    }

    private static Maybe<string> Find(string term)
    {
        if (Terms.Contains(term))
            return new Maybe<string>(true, term);
        return Maybe<string>.Nothing;
    }

    [Effect]
    private static void SetTerm(int shipment, string term) => Console.WriteLine($"{shipment}: {term}");
}
