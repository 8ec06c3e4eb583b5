using System.Globalization;
using SafeIntegration;

namespace Case.RequiredParsable;

public interface IStock
{
    [Effect]
    Task ReserveAsync(Guid article, int quantity, DateOnly until, CancellationToken cancellationToken);
}

public static class QueryReader
{
    public static T Required<T>(this IQueryCollection query, string name)
        where T : IParsable<T>
    {
        string text = query[name].ToString();
        return T.TryParse(text, CultureInfo.InvariantCulture, out T? value)
            ? value
            : throw new BadHttpRequestException($"'{name}' is missing or malformed.");
    }
}

public static class ReservationEndpoint
{
    public static void Map(WebApplication app)
    {
        app.MapPost("/reservations", async (HttpRequest request, IStock stock, CancellationToken cancellationToken) =>
        {
            Guid article = request.Query.Required<Guid>("article");
            int quantity = request.Query.Required<int>("quantity");
            DateOnly until = request.Query.Required<DateOnly>("until");

            await stock.ReserveAsync(article, quantity, until, cancellationToken);
            return Results.Accepted();
        });
    }
}
