// shape: kernel plugin that takes JSON as a string
using System.ComponentModel;
using System.Text.Json;
using Microsoft.SemanticKernel;

namespace Shopping;

public sealed class CartLine
{
    public string Sku { get; set; } = "";
    public int Quantity { get; set; }
}

public sealed class CartPlugin
{
    private readonly Dictionary<string, int> _prices = new() { ["bike"] = 900, ["bell"] = 12 };

    [KernelFunction, Description("Calculates the price of a cart.")]
    public int Price([Description("The lines as a JSON array with Sku and Quantity")] string linesJson)
    {
        CartLine[] lines = JsonSerializer.Deserialize<CartLine[]>(linesJson)!; // expect: SI2003
        return lines.Sum(line => _prices[line.Sku] * line.Quantity);
    }
}
