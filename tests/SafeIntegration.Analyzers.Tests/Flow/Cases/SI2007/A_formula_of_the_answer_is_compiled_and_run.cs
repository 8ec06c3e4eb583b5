using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.Extensions.AI;

namespace Pricing;

public sealed class Globals
{
    public decimal Price { get; init; }
    public int Quantity { get; init; }
}

public sealed class FormulaPricing(IChatClient chat)
{
    public async Task<decimal> PriceAsync(string discountRule, decimal price, int quantity)
    {
        ChatResponse response = await chat.GetResponseAsync("Write a C# expression over Price and Quantity for this rule: " + discountRule);
        string expression = response.Text.Trim('`', ' ', '\n');
        return await CSharpScript.EvaluateAsync<decimal>(expression, globals: new Globals { Price = price, Quantity = quantity }); // expect: SI2007
    }
}
