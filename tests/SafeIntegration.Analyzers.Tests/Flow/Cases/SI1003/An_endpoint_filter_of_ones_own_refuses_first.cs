// A minimal API that validates by hand and answers with the problems.
using FluentValidation;
using SafeIntegration;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSingleton<IValidator<Booking>, BookingValidator>();
var app = builder.Build();

app.MapPost("/bookings", async (Booking booking, IValidator<Booking> validator, CancellationToken cancellationToken) =>
{
    var result = await validator.ValidateAsync(booking, cancellationToken);
    if (!result.IsValid)
        return Results.ValidationProblem(result.ToDictionary());

    Rooms.Book(booking.Room, booking.Nights);
    return Results.NoContent();
});

app.Run();

public sealed record Booking(string Room, int Nights);

public sealed class BookingValidator : AbstractValidator<Booking>
{
    public BookingValidator()
    {
        RuleFor(booking => booking.Room).Matches("^[A-Z][0-9]{3}$");
        RuleFor(booking => booking.Nights).InclusiveBetween(1, 30);
    }
}

public static class Rooms
{
    [Effect]
    public static void Book(string room, int nights) => Console.WriteLine($"{room}: {nights}");
}
