using FluentValidation;

namespace Bookings;

public sealed record Booking(string Room, int Nights);

public sealed class BookingValidator : AbstractValidator<Booking>
{
    public BookingValidator()
    {
        RuleFor(booking => booking.Room).NotEmpty().MaximumLength(10);
        RuleFor(booking => booking.Nights).InclusiveBetween(1, 30);
    }
}

public sealed class BookingRelay(HttpClient portal, HttpClient hotel, IValidator<Booking> validator)
{
    public async Task RelayAsync(CancellationToken cancellationToken)
    {
        Booking booking = await portal.GetFromJsonAsync<Booking>("next", cancellationToken) ?? throw new InvalidDataException("There is none.");
        await validator.ValidateAndThrowAsync(booking, cancellationToken);
        using HttpResponseMessage answer = await hotel.PostAsJsonAsync("bookings", booking, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}
