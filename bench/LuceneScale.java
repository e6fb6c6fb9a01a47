// The passages of bench/search_scale indexed by Lucene (package liblucene8-java):
//
//   java -cp '/usr/share/java/lucene-core-8.7.0.jar:…' bench/LuceneScale.java passages.txt DIR
//
// Prints the processor time of the second of two runs, when the compiler is warm.
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

public class LuceneScale {
  static double cpu() {
    var bean = (com.sun.management.OperatingSystemMXBean)
        ManagementFactory.getOperatingSystemMXBean();
    return bean.getProcessCpuTime() / 1e9;
  }

  static void index(List<String> lines, Path folder) throws Exception {
    var config = new IndexWriterConfig(new FrenchAnalyzer());
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE);
    try (var writer = new IndexWriter(FSDirectory.open(folder), config)) {
      for (String line : lines) {
        int tab = line.indexOf('\t');
        var document = new Document();
        document.add(new TextField("title", line.substring(0, tab), Field.Store.NO));
        document.add(new TextField("text", line.substring(tab + 1), Field.Store.YES));
        writer.addDocument(document);
      }
      writer.forceMerge(1);
    }
  }

  public static void main(String[] words) throws Exception {
    var text = new String(Files.readAllBytes(Path.of(words[0])), StandardCharsets.UTF_8);
    // Not lines(): a passage may hold carriage returns.
    var lines = List.of(text.split("\n"));
    index(lines, Path.of(words[1]));
    double start = cpu();
    index(lines, Path.of(words[1]));
    System.out.printf("Lucene, FrenchAnalyzer, second run: %.2f s%n", cpu() - start);
  }
}
