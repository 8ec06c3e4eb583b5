using BackOffice.Invoices.Pdf;

namespace BackOffice.Invoices.Ranking;

/// <summary>Features that every kind of candidate has: the words around it, its place and its letters.</summary>
internal static class LabelFeatures
{
    private const int WordsToTheLeft = 5;
    private const int NearLines = 2;

    public static FeatureBag Of(DocumentView view, int first, int last)
    {
        FeatureBag bag = new();
        bag.Add("bias", 0);
        Left(view, first, bag);
        Above(view, first, last, bag);
        Place(view, first, bag);
        return bag;
    }

    private static void Left(DocumentView view, int first, FeatureBag bag)
    {
        int order = 0;
        uint previous = 0;
        foreach (int i in view.Left(first, WordsToTheLeft))
        {
            string word = view.Words[i].Text;
            uint key = Words.Normalised(word);
            if (order < 3) bag.Add(order == 0 ? "left0" : order == 1 ? "left1" : "left2", key);
            if (order == 1) bag.Add("left01", key, previous);
            bag.Add("left", key);
            bag.Add("leftStem", Words.Stem(word, 4));
            bag.Add("leftEnding", Words.Ending(word, 5));
            previous = key;
            order++;
        }

        bag.Add("leftCount", order);
        bag.Add("leftValues", Math.Min(4, view.ValuesToTheLeft(first)));
    }

    private static void Above(DocumentView view, int first, int last, FeatureBag bag)
    {
        List<int> above = view.Above(first, last, out int distance);
        bool near = distance is > 0 and <= NearLines;
        foreach (int i in above)
        {
            string word = view.Words[i].Text;
            bag.Add(near ? "above" : "heading", Words.Normalised(word));
            bag.Add(near ? "aboveStem" : "headingStem", Words.Stem(word, 4));
            bag.Add(near ? "aboveEnding" : "headingEnding", Words.Ending(word, 5));
        }

        bag.Add("aboveDistance", Math.Min(distance, 6));
    }

    private static void Place(DocumentView view, int first, FeatureBag bag)
    {
        PdfWord word = view.Words[first];
        PdfPageSize page = view.Text.Pages[word.Page];
        bag.Add("across", (int)(4 * word.Left / page.Width));
        bag.Add("down", (int)(8 * word.Baseline / page.Height));
        bag.Add("lastPage", word.Page == view.Text.Pages.Count - 1);
        bag.Add("firstPage", word.Page == 0);
        bag.Add("size", Size(view, word));
        bag.Add("bold", word.Bold);
    }

    private static int Size(DocumentView view, PdfWord word) => (word.Size / view.UsualSize) switch
    {
        < 0.93 => 0,
        < 1.07 => 1,
        < 1.25 => 2,
        _ => 3,
    };
}
