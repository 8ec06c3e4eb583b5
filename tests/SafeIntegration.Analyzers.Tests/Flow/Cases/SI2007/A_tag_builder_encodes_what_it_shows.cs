// shape: Razor helper with a tag builder
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.AI;

namespace Shop.Tags;

public sealed class HintRenderer(IChatClient chat)
{
    public async Task<TagBuilder> RenderAsync(string product)
    {
        ChatResponse response = await chat.GetResponseAsync($"Give a hint how to care for {product}.");
        TagBuilder aside = new("aside");
        aside.AddCssClass("hint");
        aside.InnerHtml.Append(response.Text);
        return aside;
    }
}
