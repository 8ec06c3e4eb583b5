using System.Globalization;
using System.Net.Http.Json;
using SafeIntegration;

public readonly struct Option<T>
{
    private readonly T _value;
    private readonly bool _some;

    private Option(T value) => (_value, _some) = (value, true);

    public static Option<T> None => default;

    public static Option<T> Some(T value) => new(value);

    public Option<TResult> Select<TResult>(Func<T, TResult> map) => _some ? Option<TResult>.Some(map(_value)) : Option<TResult>.None;

    public Option<TResult> SelectMany<TNext, TResult>(Func<T, Option<TNext>> bind, Func<T, TNext, TResult> project) =>
        _some && bind(_value) is { _some: true } next ? Option<TResult>.Some(project(_value, next._value)) : Option<TResult>.None;

    public bool TryGet(out T value)
    {
        value = _value;
        return _some;
    }
}

public sealed record VoucherRequest(string Campaign, string Euros, string ValidUntil);

public sealed record Voucher(string Campaign, int Euros, DateOnly ValidUntil);

public static class VoucherReader
{
    private static readonly string[] Campaigns = ["spring", "friends", "apology"];

    public static Option<Voucher> Read(VoucherRequest request) =>
        from campaign in Campaign(request.Campaign)
        from euros in Euros(request.Euros)
        from until in Day(request.ValidUntil)
        select new Voucher(campaign, euros, until);

    private static Option<string> Campaign(string text) => Campaigns.Contains(text) ? Option<string>.Some(text) : Option<string>.None;

    private static Option<int> Euros(string text) =>
        int.TryParse(text, CultureInfo.InvariantCulture, out int euros) && euros is >= 5 and <= 50 ? Option<int>.Some(euros) : Option<int>.None;

    private static Option<DateOnly> Day(string text) =>
        DateOnly.TryParse(text, CultureInfo.InvariantCulture, out DateOnly day) ? Option<DateOnly>.Some(day) : Option<DateOnly>.None;
}

public sealed class VoucherDesk(HttpClient mailings)
{
    public async Task<bool> IssueAsync([ExternalInput] VoucherRequest request, CancellationToken cancellationToken)
    {
        if (!VoucherReader.Read(request).TryGet(out Voucher? voucher))
            return false;

        await mailings.PostAsJsonAsync("vouchers", voucher, cancellationToken);
        return true;
    }
}
