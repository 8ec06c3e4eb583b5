// It is shown, invalid or not.
using FluentValidation;

namespace Shop.Views;

public sealed record Offer(string Title, decimal Price);

public sealed class OfferViewer(HttpClient offers, IValidator<Offer> validator)
{
    public async Task ShowAsync()
    {
        Offer? offer = await offers.GetFromJsonAsync<Offer>("offers/today");
        if (offer is null)
            return;

        var result = validator.Validate(offer);
        Console.WriteLine($"{offer.Title} {offer.Price} {(result.IsValid ? "" : "(?)")}");
    }
}
