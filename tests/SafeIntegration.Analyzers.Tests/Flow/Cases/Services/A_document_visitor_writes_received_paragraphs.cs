// shape: visitor with double dispatch over a tree that a parser built
using System.Xml.Linq;
using SafeIntegration;

namespace Publishing;

public interface INodeVisitor
{
    void VisitHeading(Heading heading);
    void VisitParagraph(Paragraph paragraph);
}

public abstract class Node
{
    public abstract void Accept(INodeVisitor visitor);
}

public sealed class Heading(string text) : Node
{
    public string Text { get; } = text;

    public override void Accept(INodeVisitor visitor) => visitor.VisitHeading(this);
}

public sealed class Paragraph(string text) : Node
{
    public string Text { get; } = text;

    public override void Accept(INodeVisitor visitor) => visitor.VisitParagraph(this);
}

public sealed class PressVisitor(IPress press) : INodeVisitor
{
    public void VisitHeading(Heading heading) => Console.WriteLine(heading.Text);

    public void VisitParagraph(Paragraph paragraph) => press.Print(paragraph.Text);
}

public sealed class FeedPrinter(HttpClient agency, IPress press)
{
    public async Task RunAsync()
    {
        XDocument feed = XDocument.Parse(await agency.GetStringAsync("feed.xml"));
        IEnumerable<Node> nodes = feed.Descendants("p").Select(element => new Paragraph(element.Value)).Prepend<Node>(new Heading("News"));
        var visitor = new PressVisitor(press);
        foreach (Node node in nodes)
            node.Accept(visitor); // expect: SI1001
    }
}

public interface IPress
{
    [Effect]
    void Print(string text);
}
