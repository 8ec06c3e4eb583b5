// shape: endpoint with FluentValidation and Results.ValidationProblem
using FluentValidation;
using FluentValidation.Results;
using SafeIntegration;

namespace Boats;

public sealed record Rental(string Boat, int Hours);

public sealed class RentalValidator : AbstractValidator<Rental>
{
    public RentalValidator()
    {
        RuleFor(rental => rental.Boat).Matches("^[A-Z][0-9]{2}$");
        RuleFor(rental => rental.Hours).InclusiveBetween(1, 12);
    }
}

public static class RentalApi
{
    public static void Map(WebApplication app) => app.MapPost("/rentals", async (Rental rental, IValidator<Rental> validator, IPier pier) =>
    {
        ValidationResult result = await validator.ValidateAsync(rental);
        if (!result.IsValid)
            return Results.ValidationProblem(result.ToDictionary());
        await pier.RentAsync(rental.Boat, rental.Hours);
        return Results.Created($"/rentals/{rental.Boat}", null);
    });
}

public interface IPier
{
    [Effect]
    Task RentAsync(string boat, int hours);
}
