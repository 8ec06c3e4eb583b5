// shape: pizza plugin of a kernel sample
using System.ComponentModel;
using Microsoft.SemanticKernel;

namespace Pizza;

public sealed record Pizza(int Id, string Size, List<string> Toppings);

public sealed class CartPlugin(ILogger<CartPlugin> logger)
{
    private readonly List<Pizza> _cart = [];

    [KernelFunction("get_cart"), Description("What is in the cart.")]
    public IReadOnlyList<Pizza> GetCart() => _cart;

    [KernelFunction("add_pizza"), Description("Adds a pizza to the cart.")]
    public string Add(string size, List<string> toppings)
    {
        Pizza pizza = new(_cart.Count + 1, size, toppings);
        _cart.Add(pizza);
        logger.LogInformation("Added pizza {Pizza}", pizza.Id);
        return $"{_cart.Count} in the cart";
    }

    [KernelFunction("remove_pizza")]
    public bool Remove(int id) => _cart.RemoveAll(pizza => pizza.Id == id) > 0;
}
