using System.Collections.Frozen;
using System.Diagnostics;

namespace Actions;

public sealed class RemoteControl(HttpRequest request)
{
    private static readonly FrozenDictionary<string, string> Commands = new Dictionary<string, string>
    {
        ["restart"] = "systemctl restart shop",
        ["rotate"] = "logrotate /etc/logrotate.d/shop",
    }.ToFrozenDictionary();

    public IResult Run()
    {
        if (!Commands.TryGetValue(request.Query["action"].ToString(), out string? command))
            return Results.BadRequest();
        Process.Start("sh", ["-c", command]);
        return Results.Accepted();
    }
}
