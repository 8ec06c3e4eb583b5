using System.ComponentModel.DataAnnotations;

namespace Annotated.Refused;

public sealed class Order
{
    [Required, StringLength(10)]
    public string? Sku { get; set; }

    [Range(1, 100)]
    public int Pieces { get; set; }
}

public sealed class Relay(HttpClient shop, HttpClient erp)
{
    public async Task RunAsync()
    {
        Order order = await shop.GetFromJsonAsync<Order>("next") ?? throw new InvalidDataException("There is no order.");
        List<ValidationResult> problems = [];
        if (!Validator.TryValidateObject(order, new ValidationContext(order), problems, validateAllProperties: true))
            throw new ValidationException(string.Join("; ", problems.Select(problem => problem.ErrorMessage)));
        (await erp.PostAsJsonAsync("orders", order)).EnsureSuccessStatusCode();
    }
}
