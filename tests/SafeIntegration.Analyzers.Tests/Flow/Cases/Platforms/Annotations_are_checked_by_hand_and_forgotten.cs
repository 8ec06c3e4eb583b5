using System.ComponentModel.DataAnnotations;

namespace Annotated.Forgotten;

public sealed class Order
{
    [Required, StringLength(10)]
    public string? Sku { get; set; }
}

public sealed class Relay(HttpClient shop, HttpClient erp, ILogger<Relay> logger)
{
    public async Task RunAsync()
    {
        Order order = await shop.GetFromJsonAsync<Order>("next") ?? throw new InvalidDataException("There is no order.");
        List<ValidationResult> problems = [];
        Validator.TryValidateObject(order, new ValidationContext(order), problems, true);
        logger.LogInformation("{Problems} problems", problems.Count);
        (await erp.PostAsJsonAsync("orders", order)).EnsureSuccessStatusCode(); // expect: SI1003
    }
}
