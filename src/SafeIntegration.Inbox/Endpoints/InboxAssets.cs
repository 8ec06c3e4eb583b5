using System.Security.Cryptography;

namespace SafeIntegration.Inbox.Endpoints;

/// <summary>A file the pages need, embedded in the assembly. Its name holds a hash of its content, so a browser may keep it for ever.</summary>
internal sealed record InboxAsset(string FileName, string ContentType, ReadOnlyMemory<byte> Content);

/// <summary>The embedded files.</summary>
internal static class InboxAssets
{
    public static readonly InboxAsset Style = Load("inbox", "css", "text/css; charset=utf-8");
    public static readonly InboxAsset Script = Load("inbox", "js", "text/javascript; charset=utf-8");
    public static readonly InboxAsset Icon = Load("icon", "svg", "image/svg+xml");

    public static InboxAsset? Find(string fileName) => new[] { Style, Script, Icon }.FirstOrDefault(asset => asset.FileName == fileName);

    private static InboxAsset Load(string name, string extension, string contentType)
    {
        using var stream = typeof(InboxAssets).Assembly.GetManifestResourceStream($"Assets/{name}.{extension}")!;
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        var hash = Convert.ToHexStringLower(SHA256.HashData(content))[..12];
        return new InboxAsset($"{name}.{hash}.{extension}", contentType, content);
    }
}
