using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.AI;

namespace Translations;

[ApiController]
[Route("translations")]
public sealed class TranslationsController(IChatClient chat) : ControllerBase
{
    private static readonly ConcurrentDictionary<string, string> Cache = new();

    [HttpGet]
    public async Task<IActionResult> GetAsync(string text, string language)
    {
        string key = language + ":" + text;
        if (!Cache.ContainsKey(key))
        {
            ChatResponse response = await chat.GetResponseAsync($"Translate into {language}: {text}");
            Cache[key] = response.Text;
        }

        return Ok(new { translation = Cache[key] }); // expect: SI2010
    }
}
