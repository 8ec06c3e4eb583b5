// shape: sitemap of a partner, recursion over nodes that knows only depths
namespace Sitemaps;

public sealed class Node
{
    public string Url { get; set; } = "";
    public List<Node> Children { get; set; } = [];
    public Node? Redirect { get; set; }
}

public sealed class SitemapProbe(HttpClient partner, IConfiguration configuration)
{
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Node root = await partner.GetFromJsonAsync<Node>("sitemap", cancellationToken) ?? new Node();
        (int nodes, int depth) = Measure(root, 0);
        string path = configuration["Sitemap:Report"] ?? "sitemap.txt";
        await File.WriteAllLinesAsync(path, [$"nodes {nodes}", $"depth {depth}", $"redirects {CountRedirects(root)}"], cancellationToken);
    }

    private static (int Nodes, int Depth) Measure(Node node, int level)
    {
        int nodes = 1;
        int depth = level;
        foreach (Node child in node.Children)
        {
            (int below, int deepest) = Measure(child, level + 1);
            nodes += below;
            depth = Math.Max(depth, deepest);
        }

        return (nodes, depth);
    }

    private static int CountRedirects(Node node) => (node.Redirect is null ? 0 : 1) + node.Children.Sum(CountRedirects);
}
