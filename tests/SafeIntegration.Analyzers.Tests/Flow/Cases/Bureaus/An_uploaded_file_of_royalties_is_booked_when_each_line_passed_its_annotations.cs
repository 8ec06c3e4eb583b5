using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace Publishing.Royalties;

public sealed class RoyaltyLine
{
    [Required, RegularExpression("97[89][0-9]{10}")]
    public string Isbn { get; set; } = "";

    [Range(1, 500_000)]
    public int Copies { get; set; }

    [Range(typeof(decimal), "0.05", "25.00")]
    public decimal PerCopy { get; set; }
}

public static class RoyaltyEndpoints
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static void MapRoyalties(this IEndpointRouteBuilder app) => app.MapPost("/royalties", ImportAsync).DisableAntiforgery();

    private static async Task<IResult> ImportAsync(IFormFile file, IHttpClientFactory clients, CancellationToken cancellationToken)
    {
        var accepted = new List<RoyaltyLine>();
        var complaints = new List<string>();

        using var reader = new StreamReader(file.OpenReadStream());
        for (int number = 1; await reader.ReadLineAsync(cancellationToken) is { } text; number++)
        {
            if (string.IsNullOrWhiteSpace(text))
                continue;

            RoyaltyLine? line = JsonSerializer.Deserialize<RoyaltyLine>(text, Web);
            if (line is null)
            {
                complaints.Add($"{number}: null");
                continue;
            }

            var results = new List<ValidationResult>();
            if (!Validator.TryValidateObject(line, new ValidationContext(line), results, validateAllProperties: true))
            {
                complaints.AddRange(results.Select(result => $"{number}: {result.ErrorMessage}"));
                continue;
            }

            accepted.Add(line);
        }

        if (complaints.Count > 0)
            return Results.UnprocessableEntity(complaints);

        using HttpResponseMessage response = await clients.CreateClient("ledger").PostAsJsonAsync("royalties", accepted, cancellationToken);
        response.EnsureSuccessStatusCode();
        return Results.Ok(new { booked = accepted.Count });
    }
}
