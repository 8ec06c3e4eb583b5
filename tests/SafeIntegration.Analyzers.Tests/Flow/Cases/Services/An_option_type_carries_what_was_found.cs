// shape: Option<T> with Some and None, Bind and IfSome
using SafeIntegration;

namespace Lookups;

public abstract record Option<T>
{
    public sealed record Some(T Value) : Option<T>;

    public sealed record None : Option<T>;

    public Option<TNext> Bind<TNext>(Func<T, Option<TNext>> next) => this switch
    {
        Some some => next(some.Value),
        _ => new Option<TNext>.None(),
    };

    public void IfSome(Action<T> action)
    {
        if (this is Some { Value: var value })
            action(value);
    }
}

public sealed record Vat(string Number, string Company);

public sealed class VatLookup(HttpClient registry)
{
    public async Task RunAsync(string number)
    {
        Vat? vat = await registry.GetFromJsonAsync<Vat>("vat/" + number);
        Option<Vat> found = vat is null ? new Option<Vat>.None() : new Option<Vat>.Some(vat);
        found.Bind(value => new Option<string>.Some(value.Company)).IfSome(company => Rename(number, company)); // expect: SI1001
    }

    [Effect]
    private static void Rename(string number, string company) => Console.WriteLine($"{number}: {company}");
}
