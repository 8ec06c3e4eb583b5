using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.AI;

namespace Products;

public sealed class ProductPage
{
    public required string Name { get; init; }
    public string? Pitch { get; set; }
}

public sealed class ProductsController(IChatClient chat) : Controller
{
    [HttpGet("/products/{name}")]
    public async Task<IActionResult> DetailsAsync(string name)
    {
        ProductPage page = new() { Name = name };
        page.Pitch = (await chat.GetResponseAsync("A pitch of one sentence for " + name)).Text;
        return View(page); // expect: SI2010
    }
}
