using System.Collections.Immutable;
using System.Data;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Dapper;

public sealed record FreightOffer(string LaneCode, decimal PricePerTon, TimeSpan TransitTime);

public sealed class OfferRefusedException(ImmutableArray<string> problems) : Exception(string.Join("; ", problems));

public static class OfferInspection
{
    private static readonly decimal Cheapest = 4.50m;
    private static readonly decimal Dearest = 380m;
    private static readonly TimeSpan Fastest = TimeSpan.FromHours(2);
    private static readonly TimeSpan Slowest = TimeSpan.FromDays(21);

    private static readonly Regex Lane = new("^[A-Z]{3}-[A-Z]{3}$", RegexOptions.ExplicitCapture);

    public static ImmutableArray<string> Inspect(FreightOffer offer)
    {
        ImmutableArray<string>.Builder problems = ImmutableArray.CreateBuilder<string>();
        if (!Lane.IsMatch(offer.LaneCode))
            problems.Add("lane");
        if (offer.PricePerTon < Cheapest || offer.PricePerTon > Dearest)
            problems.Add("price");
        if (offer.TransitTime < Fastest || offer.TransitTime > Slowest)
            problems.Add("transit time");
        return problems.ToImmutable();
    }
}

public sealed class OfferIntake(HttpClient carrier, IDbConnection tariffs)
{
    public async Task TakeNextAsync(CancellationToken cancellationToken)
    {
        FreightOffer offer = await carrier.GetFromJsonAsync<FreightOffer>("offers/next", cancellationToken)
            ?? throw new InvalidDataException("The carrier sent no offer.");

        ImmutableArray<string> problems = OfferInspection.Inspect(offer);
        if (!problems.IsEmpty)
            throw new OfferRefusedException(problems);

        await tariffs.ExecuteAsync(
            "insert into tariff (lane, price, hours) values (@lane, @price, @hours)",
            new { lane = offer.LaneCode, price = offer.PricePerTon, hours = offer.TransitTime.TotalHours });
    }
}
