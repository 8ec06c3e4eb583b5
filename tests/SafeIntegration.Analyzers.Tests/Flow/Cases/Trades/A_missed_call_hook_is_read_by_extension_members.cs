// shape: C# 14 extension properties and methods over a JSON element in a controller
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using SafeIntegration;

namespace Telephony.Hooks;

public static class CallFields
{
    extension(JsonElement element)
    {
        public JsonElement Caller => element.GetProperty("caller");

        public string? Number => element.GetProperty("number").GetString();

        public string? Read(string name) => element.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
    }
}

public interface ISmsGateway
{
    [Effect]
    Task SendAsync(string number, string text);
}

[Route("hooks/calls")]
public sealed class MissedCallController(ISmsGateway sms, ILogger<MissedCallController> logger) : ControllerBase
{
    [HttpPost]
    public async Task<IActionResult> Post([FromBody] JsonElement body)
    {
        logger.LogInformation("Missed call on line {Line}", body.Read("line"));
        if (body.Caller.Number is not { } number)
            return BadRequest();

        await sms.SendAsync(number, "We will call you back within the hour."); // expect: SI1001
        return Accepted();
    }
}
